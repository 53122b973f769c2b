package org.plenary.core.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Every three neighbouring characters of a text: what contains a part has all that the part has. */
final class Grams {
    /** Characters of one, in code points; a shorter part has none. */
    static final int LENGTH = 3;
    /** More of one part would hardly leave out another text. */
    private static final int MOST = 12;

    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS);
        TYPE.setOmitNorms(true);
        TYPE.setTokenized(true);
        TYPE.freeze();
    }

    private Grams() {}

    static Field field(String name, String folded) {
        return grams(new BytesRef(folded)).field(name, TYPE);
    }

    private static Tokens grams(BytesRef text) {
        var grams = new Tokens.Gathering();
        int[] begins = new int[LENGTH]; // of the last characters
        int characters = 0;
        for (int at = 0; at <= text.length; at++) {
            if (at == text.length || beginsCharacter(text.bytes[at])) {
                int oldest = characters % LENGTH;
                if (characters >= LENGTH) {
                    grams.step(1);
                    grams.add(begins[oldest], at - begins[oldest]);
                }
                begins[oldest] = at;
                characters++;
            }
        }
        return grams.end(text.bytes);
    }

    /** In UTF-8. */
    private static boolean beginsCharacter(byte first) {
        return (first & 0xC0) != 0x80;
    }

    /** Those of a part, spread over it; none when it is too short. */
    static Set<String> of(String folded) {
        int[] points = folded.codePoints().toArray();
        int count = points.length - LENGTH + 1;
        var grams = new LinkedHashSet<String>();
        for (int i = 0; i < Math.min(count, MOST); i++) {
            int at = count <= MOST ? i : (int) ((long) i * (count - 1) / (MOST - 1));
            grams.add(new String(points, at, LENGTH));
        }
        return grams;
    }
}
