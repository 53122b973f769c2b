/**
 * The web application: reads the settings, puts the parts together, starts and stops them with the server.
 *
 * <p>{@link org.plenary.webapp.StartAndStop} begins with the deployment; {@link org.plenary.webapp.Plenary} is the whole as
 * one object; {@link org.plenary.webapp.PlenaryApplication} hands its resources to Jakarta REST.
 */
@NullMarked
package org.plenary.webapp;

import org.jspecify.annotations.NullMarked;
