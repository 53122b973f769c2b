/**
 * Press releases as feeds: Atom and JSON Feed, one per locale and choice. {@link org.plenary.plugin.press.feed.ReleaseFeeds}
 * reads, {@link org.plenary.plugin.press.feed.Feed} is what is told, each format writes it.
 */
@NullMarked
package org.plenary.plugin.press.feed;

import org.jspecify.annotations.NullMarked;
