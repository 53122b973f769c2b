package org.plenary.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.plenary.core.query.Cursor;
import org.plenary.core.query.Cursor.Key;
import org.plenary.spi.entry.EntryId;

/** What a hit was sorted by, as a cursor keeps it. */
final class Keys {
    private Keys() {}

    /** Without the id, which comes last. */
    static List<Key> of(FieldDoc hit) {
        var keys = new ArrayList<Key>();
        for (int i = 0; i < hit.fields.length - 1; i++) {
            keys.add(key(hit.fields[i]));
        }
        return keys;
    }

    static EntryId id(FieldDoc hit) {
        return (EntryId) Objects.requireNonNull(hit.fields[hit.fields.length - 1]);
    }

    /** As if it were the hit that the page ended with. */
    static FieldDoc after(Cursor cursor) {
        var fields = new @Nullable Object[cursor.keys().size() + 1];
        for (int i = 0; i < fields.length - 1; i++) {
            fields[i] = value(cursor.keys().get(i));
        }
        fields[fields.length - 1] = cursor.last();
        // Equal in all keys is only the hit itself, and of those every document up to this one is passed over.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private static Key key(@Nullable Object value) {
        return switch (value) {
            case null -> new Key.Absent();
            case Long number -> new Key.Whole(number);
            case Double number -> new Key.Real(number);
            case Float score -> new Key.Score(score);
            case BytesRef bytes ->
                new Key.Bytes(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
            default -> throw new IllegalStateException("Nothing is sorted by " + value.getClass());
        };
    }

    private static @Nullable Object value(Key key) {
        return switch (key) {
            case Key.Absent() -> null;
            case Key.Whole(long number) -> number;
            case Key.Real(double number) -> number;
            case Key.Score(float score) -> score;
            case Key.Bytes(byte[] bytes) -> new BytesRef(bytes);
        };
    }
}
