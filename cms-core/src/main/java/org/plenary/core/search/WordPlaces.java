package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A text taken apart: the numbers of its words in both forms, and where in the text they stand. */
final class WordPlaces {
    private final Vocabulary vocabulary;
    private int[] exact = new int[64];
    private int[] stemmed = new int[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;

    private WordPlaces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param splitter gives the words as they are */
    static WordPlaces of(Analyzer splitter, Vocabulary vocabulary, String text) {
        var places = new WordPlaces(vocabulary);
        try (var stream = splitter.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(vocabulary.of(word.toString()), place);
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        places.resize(places.count);
        return places;
    }

    private void add(Vocabulary.Form word, OffsetAttribute place) {
        if (count == begins.length) {
            resize(2 * count);
        }
        exact[count] = word.exact();
        stemmed[count] = word.stemmed();
        begins[count] = place.startOffset();
        ends[count++] = place.endOffset();
    }

    private void resize(int size) {
        exact = Arrays.copyOf(exact, size);
        stemmed = Arrays.copyOf(stemmed, size);
        begins = Arrays.copyOf(begins, size);
        ends = Arrays.copyOf(ends, size);
    }

    /** About what it takes in memory, in bytes; words are shared by all texts. */
    int size() {
        return 4 * Integer.BYTES * count;
    }

    /** What gives the numbers their meaning. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    int count() {
        return count;
    }

    /** The number of each word in one of its forms, not to be changed. */
    int[] words(boolean inStems) {
        return inStems ? stemmed : exact;
    }

    int begin(int number) {
        return begins[number];
    }

    int end(int number) {
        return ends[number];
    }
}
