package org.plenary.core.search;

import java.time.Clock;
import java.util.List;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.spi.entry.EntryId;

/**
 * Some entries of a rebuild, as they were when they were read.
 *
 * @param now a time before they were read: what ends after it is still live
 */
record Portion(List<EntrySnapshot> entries, long now) {
    private static final int SIZE = 100;

    /** The next entries in order of id. */
    static Portion after(EntryId last, EntrySource source, Clock clock) {
        long now = clock.millis();
        return new Portion(source.after(last, SIZE), now);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    EntryId last() {
        return entries.getLast().entry().id();
    }
}
