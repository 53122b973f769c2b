/**
 * HTTP: delivery, management, health. Every resource is thin: it parses, calls one service of the core, and renders.
 *
 * <p>{@link org.plenary.api.Api} puts the parts together; what runs them is any implementation of Jakarta REST.
 */
@NullMarked
package org.plenary.api;

import org.jspecify.annotations.NullMarked;
