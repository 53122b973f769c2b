/**
 * Changes as server-sent events: one open answer per listener, written without a thread of its own. {@code StreamServlet}
 * opens it, a {@code Listener} holds what is still to be written, and {@code Listeners} pass on what the core's feed tells.
 */
@NullMarked
package org.plenary.api.stream;

import org.jspecify.annotations.NullMarked;
