/**
 * Published content as the routes of a plugin read it: by the query language of the delivery API, with the rights of whoever
 * called the route, and no others.
 *
 * <pre>{@code
 * Page page = request.content().list(request.asked().sort("-publishedAt").include("edition").fields("headline", "body"));
 * for (Item release : page.items()) {
 *     release.text("headline").ifPresent(…);
 * }
 * }</pre>
 */
@NullMarked
package org.plenary.spi.query;

import org.jspecify.annotations.NullMarked;
