package org.plenary.core.search;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.query.Leaf;
import org.plenary.spi.entry.EntryId;

/**
 * How the fields of a document are called. A name begins with a letter for how values are kept, so that fields of two
 * content types may share a name and never clash; a localised one ends with its locale: {@code k:title@ar}.
 */
final class Names {
    static final String ID = "_id";
    static final String TYPE = "_type";
    /** The locales in which a piece is live, {@link #ANY} when there is one, {@link #UNLOCALISED} when none is needed. */
    static final String VISIBLE = "_visible";

    static final String ANY = "any";
    static final String UNLOCALISED = "*";
    /** When a piece begins to be visible; left out when it always was. */
    static final String FROM = "_from";
    /** When it ends; left out when it does not. */
    static final String UNTIL = "_until";
    /** The paths at which there are values, with locales. */
    static final String HAS = "_has";

    /** The files that are shown, by id. */
    static final String FILE = "_file";

    /** Marks a live document that is the draft of its entry too. */
    static final String HEAD = "_head";

    static final String PAYLOAD = "_payload";
    /** A number that only this document has. */
    static final String STAMP = "_stamp";

    static final String WORD = "k:";
    /** Words with differences of case and the like taken out, to look into. */
    static final String FOLDED = "f:";

    /** Every three neighbouring characters of folded words, to find those that may contain a part. */
    static final String GRAMS = "g:";

    static final String NUMBER = "n:";
    /** Times as the clock on the wall shows them. */
    static final String WALL = "w:";

    static final String REAL = "d:";
    /** Collation keys. */
    static final String SORT = "c:";
    /** Places of choices in their declared order. */
    static final String ORDINAL = "o:";
    /** Full text as folded by its language. */
    static final String EXACT = "x:";
    /** Full text reduced to stems as well. */
    static final String STEMMED = "s:";

    private Names() {}

    static String localised(String name, String locale) {
        return locale.isEmpty() ? name : name + "@" + locale;
    }

    /** The mark by which a leaf's text in a locale hides the texts of later locales. */
    static String guard(Leaf leaf, String locale) {
        return localised(leaf.localisedAt().orElse(leaf.path()), locale);
    }

    static BytesRef bytes(EntryId id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits());
        return new BytesRef(bytes.array());
    }

    static EntryId id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new EntryId(new UUID(buffer.getLong(), buffer.getLong()));
    }
}
