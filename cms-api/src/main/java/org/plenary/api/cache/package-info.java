/**
 * Answers kept in memory, and the way in which every {@link org.plenary.api.http.Representation} leaves.
 *
 * <p>A kept answer is given again while the state that it was read from is the newest and no boundary was passed. Nothing is
 * ever taken out because something changed: what is no longer true is not found, and forgotten in time. What is in an answer is
 * not known here.
 *
 * <pre>{@code
 * var found = cache.find(address);
 * if (found.isEmpty()) {
 *     try (var slot = cache.open(address)) {
 *         … // have it computed; Dispatch puts it into the slot
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.plenary.api.cache;

import org.jspecify.annotations.NullMarked;
