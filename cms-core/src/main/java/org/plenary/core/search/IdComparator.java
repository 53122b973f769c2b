package org.plenary.core.search;

import java.io.IOException;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.plenary.spi.entry.EntryId;

/** Orders documents by the ids of their entries. */
final class IdComparator extends FieldComparator<EntryId> implements LeafFieldComparator {
    private final long[] high;
    private final long[] low;
    private Ids ids = Ids.none();
    private int bottom;
    private EntryId top = new EntryId(new UUID(0, 0));

    private IdComparator(int hits) {
        high = new long[hits];
        low = new long[hits];
    }

    static SortField field(boolean descending) {
        var source = new FieldComparatorSource() {
            @Override
            public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
                return new IdComparator(hits);
            }
        };
        return new SortField(Names.ID, source, descending);
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
        ids = Ids.of(context.reader());
        return this;
    }

    @Override
    public int compare(int one, int other) {
        return compare(high[one], low[one], high[other], low[other]);
    }

    @Override
    public int compareBottom(int doc) throws IOException {
        return compare(high[bottom], low[bottom], ids.high(doc), ids.low(doc));
    }

    @Override
    public int compareTop(int doc) throws IOException {
        return compare(
                top.value().getMostSignificantBits(),
                top.value().getLeastSignificantBits(),
                ids.high(doc),
                ids.low(doc));
    }

    @Override
    public void copy(int slot, int doc) throws IOException {
        high[slot] = ids.high(doc);
        low[slot] = ids.low(doc);
    }

    @Override
    public void setBottom(int slot) {
        bottom = slot;
    }

    @Override
    public void setTopValue(EntryId value) {
        top = value;
    }

    @Override
    public EntryId value(int slot) {
        return new EntryId(new UUID(high[slot], low[slot]));
    }

    @Override
    public void setScorer(Scorable scorer) {
        // Ids have no scores.
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(high, otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
    }
}
