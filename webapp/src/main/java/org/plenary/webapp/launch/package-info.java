/**
 * Starts the server from a distribution folder, and sends files to a running one.
 *
 * <p>These classes travel in a jar of their own beside the WAR, never inside it: they know the server program, which
 * nothing in the WAR may.
 */
@NullMarked
package org.plenary.webapp.launch;

import org.jspecify.annotations.NullMarked;
