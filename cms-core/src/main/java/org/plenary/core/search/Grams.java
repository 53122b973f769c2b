package org.plenary.core.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

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

    /** @param name begins with {@link Names#GRAMS}, so that {@link #analyzer()} takes it apart */
    static Field field(String name, String folded) {
        return new Field(name, folded, TYPE);
    }

    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String ignored) {
                return new TokenStreamComponents(new NGramTokenizer(LENGTH, LENGTH));
            }
        };
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
