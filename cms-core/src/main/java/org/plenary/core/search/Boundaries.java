package org.plenary.core.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.plenary.core.timeline.Interval;

/**
 * When something on the shelf of live documents begins to be visible, or ends: between two of these instants everything
 * looks the same from all of them.
 */
final class Boundaries {
    private final long since;
    private final long[] begins;
    private final long[] ends;

    private Boundaries(long since, long[] begins, long[] ends) {
        this.since = since;
        this.begins = begins;
        this.ends = ends;
    }

    /** @param since nobody looks from an earlier instant, in epoch milliseconds */
    static Boundaries read(IndexReader reader, long since) throws IOException {
        return new Boundaries(
                since, values(reader, Names.FROM, since + 1), values(reader, Names.UNTIL, Interval.ALWAYS));
    }

    /** The earliest instant from which everything looks as it does from this one. */
    long settled(long at) {
        return Math.max(since, Math.max(last(begins, at), last(ends, at)));
    }

    /** Whether something has not begun by then. */
    boolean anyToCome(long at) {
        return begins.length > 0 && begins[begins.length - 1] > at;
    }

    /** Whether something has ended by then. */
    boolean anyEnded(long at) {
        return ends.length > 0 && ends[0] <= at;
    }

    private static long last(long[] sorted, long at) {
        int found = Arrays.binarySearch(sorted, at);
        int place = found >= 0 ? found : -found - 2;
        return place < 0 ? Long.MIN_VALUE : sorted[place];
    }

    private static long[] values(IndexReader reader, String field, long least) throws IOException {
        var values = new TreeSet<Long>();
        for (var context : reader.leaves()) {
            var points = context.reader().getPointValues(field);
            if (points != null) {
                points.intersect(new From(least, values));
            }
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    /** Collects values, and leaves out whole blocks of smaller ones. */
    private record From(long least, TreeSet<Long> values) implements PointValues.IntersectVisitor {
        @Override
        public void visit(int doc) {
            throw new IllegalStateException("Asked for without its value");
        }

        @Override
        public void visit(int doc, byte[] packed) {
            long value = LongPoint.decodeDimension(packed, 0);
            if (value >= least) {
                values.add(value);
            }
        }

        @Override
        public PointValues.Relation compare(byte[] smallest, byte[] greatest) {
            return LongPoint.decodeDimension(greatest, 0) < least
                    ? PointValues.Relation.CELL_OUTSIDE_QUERY
                    : PointValues.Relation.CELL_CROSSES_QUERY;
        }
    }
}
