package org.plenary.core.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.plenary.core.search.KnownWords.Form;

/**
 * Finds what is looked for among the words of texts that were taken apart before: each different word is compared once,
 * however often it stands in however many texts. For one thread.
 */
final class KnownWordsOffsets extends FieldOffsetStrategy {
    /** Stands for all words that are not looked for. */
    private static final BytesRef OTHER = new BytesRef();
    /** More than different words on a page of hits, about; a power of two. */
    private static final int ROOM = 1_024;

    private final Function<Form, Optional<String>> wanted;
    private final Map<String, BytesRef> terms = new HashMap<>();
    /** The words that were compared last, each where its number has it; by identity, as forms are worked out once. */
    private final @Nullable Form[] compared = new Form[ROOM];

    private final BytesRef[] outcomes = new BytesRef[ROOM];
    private char[] letters = new char[64];

    private final Function<String, WordPlaces> places;

    /**
     * For the texts of one language.
     *
     * @param wanted the form in which words are looked for
     * @param places takes a text apart
     */
    KnownWordsOffsets(
            UHComponents looked, Function<Form, Optional<String>> wanted, Function<String, WordPlaces> places) {
        super(looked);
        this.wanted = wanted;
        this.places = places;
        for (var term : looked.terms()) {
            terms.put(term.utf8ToString(), term);
        }
    }

    @Override
    public OffsetSource getOffsetSource() {
        return OffsetSource.ANALYSIS;
    }

    @Override
    public OffsetsEnum getOffsetsEnum(@Nullable LeafReader reader, int doc, String text) {
        return new Found(places.apply(text));
    }

    private BytesRef term(Form form) {
        int place = form.number() & (ROOM - 1);
        if (compared[place] != form) {
            outcomes[place] = compare(form);
            compared[place] = form;
        }
        return outcomes[place];
    }

    /** What a word stands for of that which is looked for; {@link #OTHER} for nothing. */
    private BytesRef compare(Form form) {
        return wanted.apply(form).map(this::compare).orElse(OTHER);
    }

    private BytesRef compare(String word) {
        var term = terms.get(word);
        if (term != null) {
            return term;
        }
        if (components.automata().length == 0) {
            return OTHER;
        }
        if (word.length() > letters.length) {
            letters = new char[word.length()];
        }
        word.getChars(0, word.length(), letters, 0);
        for (LabelledCharArrayMatcher looked : components.automata()) {
            if (looked.match(letters, 0, word.length())) {
                return new BytesRef(looked.getLabel());
            }
        }
        return OTHER;
    }

    private final class Found extends OffsetsEnum {
        private final WordPlaces places;
        private int at = -1;
        private BytesRef term = OTHER;

        Found(WordPlaces places) {
            this.places = places;
        }

        @Override
        public boolean nextPosition() {
            while (++at < places.count()) {
                term = term(places.word(at));
                if (term != OTHER) {
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
