package org.plenary.core.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The numbers of one field in one segment, laid out so that looking at one is looking into an array: a filter and an order by
 * dates look at hundreds for each list, and in the index itself those are packed, and stand somewhere between documents of
 * other types.
 */
final class Column {
    private final long[] numbers;
    private final FixedBitSet present;

    private Column(long[] numbers, FixedBitSet present) {
        this.numbers = numbers;
        this.present = present;
    }

    /** Empty where a document has several numbers. */
    static Optional<Column> read(LeafReader leaf, String field) throws IOException {
        var values = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf, field));
        if (values == null) {
            return Optional.empty();
        }
        var numbers = new long[leaf.maxDoc()];
        var present = new FixedBitSet(leaf.maxDoc());
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            numbers[doc] = values.longValue();
            present.set(doc);
        }
        return Optional.of(new Column(numbers, present));
    }

    /** Bytes. */
    static long size(LeafReader leaf) {
        return (long) leaf.maxDoc() * Long.BYTES + leaf.maxDoc() / Byte.SIZE;
    }

    /** Looks at documents one by one whether their number is within; both ends belong to it. */
    TwoPhaseIterator within(long first, long last) {
        return new TwoPhaseIterator(DocIdSetIterator.all(numbers.length)) {
            @Override
            public boolean matches() {
                int doc = approximation().docID();
                long number = numbers[doc];
                return first <= number && number <= last && present.get(doc);
            }

            @Override
            public float matchCost() {
                return 2; // comparisons
            }
        };
    }

    NumericDocValues values() {
        return new NumericDocValues() {
            private int doc = -1;

            @Override
            public boolean advanceExact(int target) {
                doc = target;
                return present.get(target);
            }

            @Override
            public long longValue() {
                return numbers[doc];
            }

            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) {
                doc = target < numbers.length ? present.nextSetBit(target) : NO_MORE_DOCS;
                return doc;
            }

            @Override
            public long cost() {
                return numbers.length;
            }
        };
    }
}
