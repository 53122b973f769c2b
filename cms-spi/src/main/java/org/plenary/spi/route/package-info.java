/**
 * Addresses that a plugin adds under {@code /x/{plugin}/}: feeds, calendars, files for other programs.
 *
 * <pre>{@code
 * plugin.route("releases.atom", route -> route
 *         .title("Press releases as a feed")
 *         .produces("application/atom+xml")
 *         .over("press-release").paged()
 *         .answer(request -> Reply.of(atom(request.content().list(request.asked().sort("-publishedAt"))))));
 * }</pre>
 *
 * <p>The host does the rest: rights, errors, tags, lifetimes, compression, HEAD, the line in the OpenAPI document. A route is a
 * pure function of its request and of what it reads through it: its answer is kept, and given to others, for as long as what
 * was read stays the same.
 */
@NullMarked
package org.plenary.spi.route;

import org.jspecify.annotations.NullMarked;
