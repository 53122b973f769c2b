package org.plenary.core.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;

/** What is to be said of an item's texts: which fell back to another locale, which are older than their source. */
final class Notes {
    private final Map<String, Object> fallback = new TreeMap<>();
    private final Map<String, Object> directions = new TreeMap<>();
    private final List<String> stale = new ArrayList<>();

    void fellBack(String field, LocaleTag to) {
        fallback.put(field, to.value());
    }

    void turned(String field, Direction direction) {
        directions.put(field, direction.word());
    }

    void stale(String field) {
        stale.add(field);
    }

    boolean isEmpty() {
        return fallback.isEmpty() && stale.isEmpty();
    }

    Map<String, Object> fallback() {
        return fallback;
    }

    /** Per field that fell back to a language which runs the other way, how it runs. */
    Map<String, Object> directions() {
        return directions;
    }

    List<String> stale() {
        return stale;
    }
}
