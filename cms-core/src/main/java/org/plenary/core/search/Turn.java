package org.plenary.core.search;

import java.util.Comparator;
import org.plenary.spi.entry.EntryId;

/**
 * What is seen of an entry begins, ends or becomes something else.
 *
 * @param at the first instant, in epoch milliseconds, from which on it is otherwise
 */
public record Turn(long at, EntryId id) implements Comparable<Turn> {
    private static final Comparator<Turn> ORDER =
            Comparator.comparingLong(Turn::at).thenComparing(Turn::id);

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
