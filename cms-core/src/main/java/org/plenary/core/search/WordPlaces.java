package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.plenary.core.search.KnownWords.Form;

/** A text taken apart: its words in both forms, and where in the text they stand. */
final class WordPlaces {
    private Form[] words = new Form[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;

    private WordPlaces() {}

    /** @param splitter gives the words as they are */
    static WordPlaces of(Analyzer splitter, Function<String, Form> forms, String text) {
        var places = new WordPlaces();
        try (var stream = splitter.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(forms.apply(word.toString()), place);
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        places.resize(places.count);
        return places;
    }

    private void add(Form word, OffsetAttribute place) {
        if (count == words.length) {
            resize(2 * count);
        }
        words[count] = word;
        begins[count] = place.startOffset();
        ends[count++] = place.endOffset();
    }

    private void resize(int size) {
        words = Arrays.copyOf(words, size);
        begins = Arrays.copyOf(begins, size);
        ends = Arrays.copyOf(ends, size);
    }

    /** About what it takes in memory, in bytes; words are shared by all texts. */
    int size() {
        return 3 * Integer.BYTES * count;
    }

    int count() {
        return count;
    }

    Form word(int number) {
        return words[number];
    }

    int begin(int number) {
        return begins[number];
    }

    int end(int number) {
        return ends[number];
    }
}
