package org.plenary.plugin.events.schedule;

import java.util.Map;

/**
 * The plain texts of one thing in a schedule, by the names that schedule.json gives them. An absent text is empty, as in
 * these files an empty element says no more than a missing one.
 */
record Fields(Map<String, String> texts) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    Fields {
        texts = Map.copyOf(texts);
    }

    String text(String name) {
        return clean(texts.getOrDefault(name, ""));
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** The text without the white space around it and the stray byte order marks within it. */
    static String clean(String text) {
        return text.replace(BYTE_ORDER_MARK, "").strip();
    }
}
