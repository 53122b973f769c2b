package org.plenary.core.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;

/** Values of several fields as if they were one: of each document, the value of the first field that has one. */
final class FirstOf {
    private FirstOf() {}

    static NumericDocValues numbers(LeafReader reader, List<String> names, SortField.Type type) throws IOException {
        var fields = new NumericDocValues[names.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = numbers(reader, names.get(i), type);
        }
        return fields.length == 1 ? fields[0] : new Numbers(fields);
    }

    /** Of several numbers in a document, the least. */
    private static NumericDocValues numbers(LeafReader reader, String name, SortField.Type type) throws IOException {
        var column = type == SortField.Type.LONG ? Columns.OF_THIS_PROCESS.of(reader, name) : Optional.<Column>empty();
        return column.isPresent()
                ? column.get().values()
                : SortedNumericSelector.wrap(
                        DocValues.getSortedNumeric(reader, name), SortedNumericSelector.Type.MIN, type);
    }

    static BinaryDocValues words(LeafReader reader, List<String> names) throws IOException {
        var fields = new SortedDocValues[names.size()];
        for (int i = 0; i < fields.length; i++) {
            // of one value per document, whether it is kept as a set or not
            fields[i] =
                    SortedSetSelector.wrap(DocValues.getSortedSet(reader, names.get(i)), SortedSetSelector.Type.MIN);
        }
        return new Words(fields);
    }

    private static final class Numbers extends NumericDocValues {
        private final NumericDocValues[] fields;
        private NumericDocValues found;
        private int doc = -1;

        Numbers(NumericDocValues[] fields) {
            this.fields = fields;
            this.found = fields[0];
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            doc = target;
            for (var field : fields) {
                if (field.advanceExact(target)) {
                    found = field;
                    return true;
                }
            }
            return false;
        }

        @Override
        public long longValue() throws IOException {
            return found.longValue();
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            throw new UnsupportedOperationException("Only asked document by document");
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException("Only asked document by document");
        }

        @Override
        public long cost() {
            return fields[0].cost();
        }
    }

    private static final class Words extends BinaryDocValues {
        private final SortedDocValues[] fields;
        private SortedDocValues found;
        private int doc = -1;

        Words(SortedDocValues[] fields) {
            this.fields = fields;
            this.found = fields[0];
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            doc = target;
            for (var field : fields) {
                if (field.advanceExact(target)) {
                    found = field;
                    return true;
                }
            }
            return false;
        }

        @Override
        public BytesRef binaryValue() throws IOException {
            return found.lookupOrd(found.ordValue());
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            throw new UnsupportedOperationException("Only asked document by document");
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException("Only asked document by document");
        }

        @Override
        public long cost() {
            return fields[0].cost();
        }
    }
}
