package org.plenary.core.search;

import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds what is looked for among the words of texts that were taken apart before. For one thread. */
final class KnownWordsOffsets extends FieldOffsetStrategy {
    private static final BytesRef NO_TERM = new BytesRef();

    private final boolean inStems;
    private final WantedWords wanted;
    private final Function<String, WordPlaces> places;

    /**
     * For the texts of one language.
     *
     * @param inStems whether words are looked for by their stems
     * @param places takes a text apart
     */
    KnownWordsOffsets(UHComponents looked, boolean inStems, Function<String, WordPlaces> places) {
        super(looked);
        this.inStems = inStems;
        this.wanted = new WantedWords(looked);
        this.places = places;
    }

    @Override
    public OffsetSource getOffsetSource() {
        return OffsetSource.ANALYSIS;
    }

    @Override
    public OffsetsEnum getOffsetsEnum(@Nullable LeafReader reader, int doc, String text) {
        var apart = places.apply(text);
        wanted.among(apart.vocabulary());
        return new Found(apart);
    }

    private final class Found extends OffsetsEnum {
        private final WordPlaces places;
        private final int[] words;
        private int at = -1;
        private BytesRef term = NO_TERM;

        Found(WordPlaces places) {
            this.places = places;
            this.words = places.words(inStems);
        }

        @Override
        public boolean nextPosition() {
            while (++at < words.length) {
                var found = wanted.term(words[at]);
                if (found.isPresent()) {
                    term = found.get();
                    return true;
                }
            }
            return false;
        }

        /** Unknown, as of any text that is in no index. */
        @Override
        public int freq() {
            return Integer.MAX_VALUE;
        }

        @Override
        public BytesRef getTerm() {
            return term;
        }

        @Override
        public int startOffset() {
            return places.begin(at);
        }

        @Override
        public int endOffset() {
            return places.end(at);
        }
    }
}
