package org.plenary.webapp.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three content types of the seed content, declared at run time as an administrator would. */
final class SeedTypes {
    static final String SPEAKER = "seed-speaker";
    static final String EVENT = "seed-event";
    static final String PRESS_RELEASE = "seed-press-release";

    private static final int LONG_TEXT = 20_000;

    private SeedTypes() {}

    /** By name, in the order in which they must be declared. */
    static Map<String, Map<String, Object>> all() {
        var types = new LinkedHashMap<String, Map<String, Object>>();
        types.put(
                SPEAKER,
                type(slug(), text("name"), field("text", "role"), field("text", "organisation"), longText("bio")));
        types.put(
                EVENT,
                type(
                        slug(),
                        field("text", "track"),
                        field("text", "room"),
                        field("instant", "startsAt"),
                        field("instant", "endsAt"),
                        with(field("reference", "speakers"), Map.of("to", List.of(SPEAKER), "many", true)),
                        with(text("title"), Map.of("localised", true)),
                        with(longText("abstract"), Map.of("localised", true))));
        types.put(
                PRESS_RELEASE,
                type(
                        slug(),
                        field("date", "publishedOn"),
                        with(text("title"), Map.of("localised", true)),
                        with(longText("body"), Map.of("localised", true))));
        return types;
    }

    @SafeVarargs
    private static Map<String, Object> type(Map<String, Object>... fields) {
        return Map.of("fields", List.of(fields));
    }

    private static Map<String, Object> slug() {
        return field("slug", "slug");
    }

    private static Map<String, Object> text(String name) {
        return with(field("text", name), Map.of("required", true, "searchable", true));
    }

    private static Map<String, Object> longText(String name) {
        return with(field("text", name), Map.of("searchable", true, "maxLength", LONG_TEXT));
    }

    private static Map<String, Object> field(String kind, String name) {
        return Map.of("name", name, "kind", kind);
    }

    private static Map<String, Object> with(Map<String, Object> field, Map<String, Object> more) {
        var all = new LinkedHashMap<>(field);
        all.putAll(more);
        return all;
    }
}
