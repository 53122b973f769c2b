package org.plenary.plugin.press.feed;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.route.Reply;
import org.plenary.spi.route.RouteSpec;

/** Declares the feeds of press releases. */
public final class ReleaseFeeds {
    private ReleaseFeeds() {}

    public static void describe(PluginSpec plugin) {
        plugin.route(
                "releases.atom",
                route -> ofReleases(route, "Press releases, newest first, as an Atom feed (RFC 4287)")
                        .produces("application/atom+xml")
                        .answer(request -> Reply.of(new AtomFeed(new ReleaseReading(request).feed()).xml())));
        plugin.route(
                "releases.json",
                route -> ofReleases(route, "Press releases, newest first, as a JSON Feed (version 1.1)")
                        .produces("application/feed+json")
                        .answer(request -> Reply.json(new JsonFeed(new ReleaseReading(request).feed()).members())));
    }

    private static RouteSpec ofReleases(RouteSpec route, String title) {
        return route.title(title).over(ReleaseReading.TYPE).paged();
    }
}
