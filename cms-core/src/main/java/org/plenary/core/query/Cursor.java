package org.plenary.core.query;

import java.util.List;
import org.plenary.spi.entry.EntryId;

/**
 * Where a page ended.
 *
 * @param snapshot names the state of the repository that the first page was read from
 * @param at the instant, in epoch milliseconds, as of which the first page was read
 * @param print of the query it belongs to
 * @param keys what the last item was sorted by, in order: {@code Long}, {@code Double}, {@code Float} or {@code byte[]};
 *     empty where it has no value
 * @param last the last item
 */
public record Cursor(long snapshot, long at, long print, List<Key> keys, EntryId last) {
    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A value that a list is sorted by. */
    public sealed interface Key {
        record Whole(long value) implements Key {}

        record Real(double value) implements Key {}

        record Score(float value) implements Key {}

        /** A collation key or a word in UTF-8. */
        record Bytes(byte[] value) implements Key {}

        record Absent() implements Key {}
    }
}
