package org.plenary.core.search;

import java.io.IOException;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.plenary.spi.entry.EntryId;

/**
 * The ids of the documents of one segment, to be asked for in the order of the documents. They are kept as two numbers: as
 * words they would be looked up in a dictionary, one by one.
 */
final class Ids {
    private static final String HIGH = Names.ID + "h";
    private static final String LOW = Names.ID + "l";

    private final NumericDocValues high;
    private final NumericDocValues low;

    private Ids(NumericDocValues high, NumericDocValues low) {
        this.high = high;
        this.low = low;
    }

    static Ids none() {
        return new Ids(DocValues.emptyNumeric(), DocValues.emptyNumeric());
    }

    static Ids of(LeafReader leaf) throws IOException {
        return new Ids(numbers(leaf, HIGH), numbers(leaf, LOW));
    }

    private static NumericDocValues numbers(LeafReader leaf, String field) throws IOException {
        var column = Columns.OF_THIS_PROCESS.of(leaf, field);
        return column.isPresent() ? column.get().values() : DocValues.getNumeric(leaf, field);
    }

    static void write(EntryId id, Document document) {
        document.add(new NumericDocValuesField(HIGH, id.value().getMostSignificantBits()));
        document.add(new NumericDocValuesField(LOW, id.value().getLeastSignificantBits()));
    }

    EntryId of(int doc) throws IOException {
        return new EntryId(new UUID(high(doc), low(doc)));
    }

    long high(int doc) throws IOException {
        return value(high, doc);
    }

    long low(int doc) throws IOException {
        return value(low, doc);
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("A document without an id");
        }
        return values.longValue();
    }
}
