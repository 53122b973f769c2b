package org.plenary.core.search;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.spi.entry.EntryId;

/**
 * Some entries of a rebuild, as they were when they were read.
 *
 * @param now a time before they were read: what ends after it is still live
 */
record Portion(List<EntrySnapshot> entries, long now) {
    private static final int SIZE = 400;

    /** The next entries in order of id. */
    static Portion after(EntryId last, EntrySource source, Clock clock) {
        long now = clock.millis();
        return new Portion(source.after(last, SIZE), now);
    }

    Portion without(Set<EntryId> ids) {
        return new Portion(
                entries.stream()
                        .filter(entry -> !ids.contains(entry.entry().id()))
                        .toList(),
                now);
    }

    /** So many parts of about the same size. */
    List<Portion> shares(int count) {
        return IntStream.range(0, count)
                .mapToObj(share -> new Portion(
                        entries.subList(entries.size() * share / count, entries.size() * (share + 1) / count), now))
                .toList();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    EntryId last() {
        return entries.getLast().entry().id();
    }
}
