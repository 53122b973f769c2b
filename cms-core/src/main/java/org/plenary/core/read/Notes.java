package org.plenary.core.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.spi.entry.LocaleTag;

/** What is to be said of an item's texts: which fell back to another locale, which are older than their source. */
final class Notes {
    private final Map<String, Object> fallback = new TreeMap<>();
    private final List<String> stale = new ArrayList<>();

    void fellBack(String field, LocaleTag to) {
        fallback.put(field, to.value());
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

    List<String> stale() {
        return stale;
    }
}
