package org.plenary.core.search;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that full text search looks into, as a reader sees it.
 *
 * @param locale of the text; empty for one that no locale owns
 * @param words where they stand in it; empty where a word's neighbours count
 * @param sentences the boundaries of its sentences
 */
record ShownText(Slot slot, String locale, String text, Optional<WordPlaces> words, int[] sentences) {
    private static final int OVERHEAD = 100;

    static ShownText of(Slot slot, String locale, String text, Analysis analysis) {
        var known = analysis.knownWords(Names.localised(Names.EXACT, locale));
        var sentences = KnownBreaks.all(BreakIterator.getSentenceInstance(Locale.ROOT), text);
        return new ShownText(slot, locale, text, known.map(words -> words.in(text)), sentences);
    }

    /** About what it takes in memory, in bytes. */
    int size() {
        return OVERHEAD
                + Character.BYTES * text.length()
                + Integer.BYTES * sentences.length
                + words.map(WordPlaces::size).orElse(0);
    }
}
