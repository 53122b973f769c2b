package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.plenary.core.search.KnownWords.Form;

/** A text taken apart: its words in both forms, and where in the text they stand. */
final class WordPlaces {
    private Form[] words = new Form[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] steps = new int[64];
    private int count;

    private WordPlaces() {}

    /** @param splitter gives the words as they are */
    static WordPlaces of(Analyzer splitter, Function<String, Form> forms, String text) {
        var places = new WordPlaces();
        try (var stream = splitter.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(forms.apply(word.toString()), place, step.getPositionIncrement());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        places.resize(places.count);
        return places;
    }

    private void add(Form word, OffsetAttribute place, int step) {
        if (count == words.length) {
            resize(2 * count);
        }
        words[count] = word;
        begins[count] = place.startOffset();
        ends[count] = place.endOffset();
        steps[count++] = step;
    }

    private void resize(int size) {
        words = Arrays.copyOf(words, size);
        begins = Arrays.copyOf(begins, size);
        ends = Arrays.copyOf(ends, size);
        steps = Arrays.copyOf(steps, size);
    }

    /** About what it takes in memory, in bytes; words are shared by all texts. */
    int size() {
        return 4 * Integer.BYTES * count;
    }

    /** The words in one form, as an analyser would give them. */
    TokenStream stream(Function<Form, Optional<String>> form) {
        return new Replay(form);
    }

    private final class Replay extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Function<Form, Optional<String>> wanted;
        private int next;

        Replay(Function<Form, Optional<String>> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean incrementToken() {
            int positions = 0;
            while (next < count) {
                int at = next++;
                positions += steps[at];
                var form = wanted.apply(words[at]);
                if (form.isPresent()) {
                    term.setEmpty().append(form.get());
                    place.setOffset(begins[at], ends[at]);
                    step.setPositionIncrement(positions);
                    return true;
                }
            }
            return false;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
