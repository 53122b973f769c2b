package org.plenary.core.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/**
 * What becomes of the words of a language, remembered: few words are frequent, and to look one up is far less than to fold it
 * and find its stem. All of it lies in three arrays, close together, because looking up is mostly waiting for memory. For one
 * thread.
 *
 * <p>A word has a row: the length of the word, where its terms begin (in two halves), the lengths of the exact term and of the
 * stem, and its characters. The stem lies behind the exact term.
 */
final class FormTable {
    /** Characters of a word; no term that is made of one is longer than a row can tell. */
    static final int LONGEST_WORD = 1_000;
    /** With which nearly every word of a summit is remembered; a megabyte or two. */
    private static final int MOST = 16_384;
    /** A power of 2, and twice as many, so that a place is mostly free or the right one. */
    private static final int PLACES = 2 * MOST;
    /** Spreads over all bits what differs in the last letters only (the golden ratio, as an odd number). */
    private static final int SPREAD = 0x9E37_79B9;

    private static final int SHIFT = Integer.numberOfLeadingZeros(PLACES) + 1;
    private static final int FIRST_SIZE = 1 << 16;

    private static final char DROPPED = 0xFFFF;
    private static final char SAME = 0xFFFE;
    private static final int BEGIN = 1;
    private static final int EXACT = 3;
    private static final int STEM = 4;
    private static final int CHARACTERS = 5;

    private final Function<String, Form> rules;
    /** The hash of a word in the upper half, its row and 1 in the lower; 0 where there is none. */
    private long[] places = new long[PLACES];

    private char[] rows = new char[FIRST_SIZE];
    private byte[] terms = new byte[FIRST_SIZE];
    private int count;
    private int rowsEnd;
    private int termsEnd;

    /** What becomes of a word; empty where it is dropped. */
    record Form(Optional<BytesRef> exact, Optional<BytesRef> stem) {}

    /** @param rules make the form of a word that is not known yet */
    FormTable(Function<String, Form> rules) {
        this.rules = rules;
    }

    /** Where all terms lie that were found since {@link #begin}. */
    byte[] terms() {
        return terms;
    }

    /** To be called before each text: forgets everything when that is too much. */
    void begin() {
        if (count >= MOST) {
            places = new long[PLACES];
            rows = new char[FIRST_SIZE];
            terms = new byte[FIRST_SIZE]; // the old ones are still in use, as those of earlier texts
            count = 0;
            rowsEnd = 0;
            termsEnd = 0;
        }
    }

    /** Adds what becomes of the word. */
    void find(char[] text, int begin, int end, Tokens.Gathering exact, Tokens.Gathering stems) {
        int row = row(text, begin, end);
        int at = rows[row + BEGIN] << Character.SIZE | rows[row + BEGIN + 1];
        char length = rows[row + EXACT];
        char stem = rows[row + STEM];
        if (length != DROPPED) {
            exact.add(at, length);
        }
        if (stem == SAME) {
            stems.add(at, length);
        } else if (stem != DROPPED) {
            stems.add(length == DROPPED ? at : at + length, stem);
        }
    }

    private int row(char[] text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int place = hash * SPREAD >>> SHIFT;
        while (places[place] != 0) {
            int row = (int) places[place] - 1;
            if ((int) (places[place] >>> Integer.SIZE) == hash && is(row, text, begin, end)) {
                return row;
            }
            place = (place + 1) % PLACES;
        }
        int row = learn(new String(text, begin, end - begin));
        if (count <= MOST) { // beyond, it is for this text alone
            places[place] = (long) hash << Integer.SIZE | row + 1;
        }
        return row;
    }

    private boolean is(int row, char[] text, int begin, int end) {
        int from = row + CHARACTERS;
        return Arrays.equals(rows, from, from + rows[row], text, begin, end);
    }

    private int learn(String word) {
        var form = rules.apply(word);
        int row = rowsEnd;
        rowsEnd += CHARACTERS + word.length();
        if (rowsEnd > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(rowsEnd, 2 * rows.length));
        }
        rows[row] = (char) word.length();
        rows[row + BEGIN] = (char) (termsEnd >>> Character.SIZE);
        rows[row + BEGIN + 1] = (char) termsEnd;
        rows[row + EXACT] = append(form.exact());
        rows[row + STEM] = form.exact().isPresent() && form.exact().equals(form.stem()) ? SAME : append(form.stem());
        word.getChars(0, word.length(), rows, row + CHARACTERS);
        count++;
        return row;
    }

    private char append(Optional<BytesRef> term) {
        if (term.isEmpty()) {
            return DROPPED;
        }
        var bytes = term.get();
        if (termsEnd + bytes.length > terms.length) {
            terms = Arrays.copyOf(terms, Math.max(termsEnd + bytes.length, 2 * terms.length));
        }
        System.arraycopy(bytes.bytes, bytes.offset, terms, termsEnd, bytes.length);
        termsEnd += bytes.length;
        return (char) bytes.length;
    }
}
