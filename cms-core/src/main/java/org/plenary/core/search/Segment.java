package org.plenary.core.search;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;

/** Makes pieces of the documents of one segment; to be asked in the order of the documents. */
final class Segment {
    private final LeafReader leaf;
    private final NumericDocValues stamps;
    private final SortedSetDocValues types;
    private long lastType = -1;
    private String lastName = "";

    /** @param types that the documents can be of */
    Segment(LeafReader leaf, List<ContentType> types) throws IOException {
        this.leaf = leaf;
        this.stamps = DocValues.getNumeric(leaf, Names.STAMP);
        if (types.size() == 1) {
            this.types = DocValues.emptySortedSet();
            this.lastName = types.getFirst().name();
        } else {
            this.types = DocValues.getSortedSet(leaf, Names.TYPE);
        }
    }

    Piece piece(EntryId id, int doc) throws IOException {
        if (!stamps.advanceExact(doc)) {
            throw new IllegalStateException("A document without a stamp");
        }
        return new Piece(id, type(doc), OptionalLong.of(stamps.longValue()), () -> Place.content(leaf, doc));
    }

    private String type(int doc) throws IOException {
        if (types.advanceExact(doc)) {
            long type = types.nextOrd();
            if (type != lastType) {
                lastName = types.lookupOrd(type).utf8ToString();
                lastType = type;
            }
        }
        return lastName;
    }
}
