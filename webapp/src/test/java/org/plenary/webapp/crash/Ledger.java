package org.plenary.webapp.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the server acknowledged, kept outside it: the newest acknowledged state of each entry. */
final class Ledger {
    private final ConcurrentMap<String, Acknowledged> newest = new ConcurrentHashMap<>();

    void acknowledged(String id, Acknowledged state) {
        newest.put(id, state);
    }

    List<String> ids() {
        return new ArrayList<>(newest.keySet());
    }

    Acknowledged of(String id) {
        var state = newest.get(id);
        if (state == null) {
            throw new IllegalArgumentException("never acknowledged: " + id);
        }
        return state;
    }

    int size() {
        return newest.size();
    }

    /**
     * @param version of the entry, from its ETag
     * @param name the English name in the draft
     * @param published the English name that was last acknowledged as published; empty for none
     */
    record Acknowledged(long version, String name, String published) {}
}
