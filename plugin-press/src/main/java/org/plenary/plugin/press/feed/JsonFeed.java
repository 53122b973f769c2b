package org.plenary.plugin.press.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feed in the JSON Feed format, version 1.1. */
final class JsonFeed {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private final Feed feed;

    JsonFeed(Feed feed) {
        this.feed = feed;
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("version", VERSION);
        members.put("title", feed.title());
        members.put("feed_url", feed.self().toString());
        feed.next().ifPresent(next -> members.put("next_url", next.toString()));
        members.put("language", feed.language().value());
        members.put("authors", authors(feed.author()));
        members.put("items", feed.entries().stream().map(JsonFeed::item).toList());
        return members;
    }

    private static Map<String, Object> item(Feed.Entry entry) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", entry.id().toString());
        var place = entry.places().get(entry.language());
        if (place != null) {
            item.put("url", place.toString());
        }
        item.put("title", entry.title());
        entry.summary().ifPresent(summary -> item.put("summary", summary));
        item.put("content_html", entry.html());
        entry.published().ifPresent(moment -> item.put("date_published", moment.toString()));
        item.put("date_modified", entry.updated().toString());
        item.put("language", entry.language().value());
        entry.author().ifPresent(name -> item.put("authors", authors(name)));
        if (!entry.topics().isEmpty()) {
            item.put("tags", entry.topics());
        }
        entry.image().ifPresent(image -> item.put("image", image.address().toString()));
        return item;
    }

    private static List<Map<String, String>> authors(String name) {
        return List.of(Map.of("name", name));
    }
}
