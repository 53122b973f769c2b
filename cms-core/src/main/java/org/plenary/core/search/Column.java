package org.plenary.core.search;

import java.io.IOException;
import java.util.Arrays;
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
    /** Numbers that are looked at to estimate how many lie within a range. */
    private static final int SAMPLES = 256;

    private final long[] numbers;
    private final FixedBitSet present;
    private final long[] samples;
    private final int count;

    private Column(long[] numbers, FixedBitSet present) {
        this.numbers = numbers;
        this.present = present;
        this.count = present.cardinality();
        this.samples = samples();
    }

    /** Of documents that stand evenly among all that have a number; in order. */
    private long[] samples() {
        var all = new long[Math.min(SAMPLES, count)];
        int doc = -1;
        for (int seen = 0, taken = 0; taken < all.length; seen++) {
            doc = present.nextSetBit(doc + 1);
            if ((long) seen * all.length >= (long) taken * count) {
                all[taken++] = numbers[doc];
            }
        }
        Arrays.sort(all);
        return all;
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

    /** How many documents have a number within, about; both ends belong to it. */
    long estimate(long first, long last) {
        if (samples.length == 0 || first > last) {
            return 0;
        }
        int within = samplesBelow(last) - samplesBelow(first);
        for (int i = samplesBelow(last); i < samples.length && samples[i] == last; i++) {
            within++;
        }
        return Math.max(1, (long) within * count / samples.length);
    }

    private int samplesBelow(long number) {
        int at = Arrays.binarySearch(samples, number);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && samples[at - 1] == number) {
            at--;
        }
        return at;
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
