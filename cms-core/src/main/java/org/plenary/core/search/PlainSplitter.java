package org.plenary.core.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.WordBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * Splits plain texts into the very words that Lucene's ICU tokenizer gives, at a small part of its cost: letters of the large
 * alphabets, digits, and what stands between words. Of a text with anything else in it (marks that are put on letters, words
 * that only a dictionary finds, pictures) it leaves the whole to ICU. For one thread.
 */
final class PlainSplitter {
    /** Characters; the tokenizer reads a longer text in parts, and may cut a word in two where they meet. */
    private static final int LONGEST = 4_000;
    /** Of characters beyond them nothing is known. */
    private static final int KNOWN = 0x2070;

    private static final byte UNKNOWN = 0;
    private static final byte GAP = 1;
    /** Joins letters, or digits, or both, that stand on both sides of it; is a gap elsewhere. */
    private static final byte JOINS_LETTERS = 2;

    private static final byte JOINS_DIGITS = 3;
    private static final byte JOINS_BOTH = 4;
    private static final byte DIGIT = 5;
    private static final byte NO_SCRIPT = DIGIT;
    /** Letters, by their script; where the script changes a word ends. */
    private static final byte LATIN = 6;

    private static final byte GREEK = 7;
    private static final byte CYRILLIC = 8;
    private static final byte ARABIC = 9;

    private static final byte[] KINDS = kinds();

    private final char[] text = new char[LONGEST];
    private int length;
    /** Of the last letter, in this word or before it. */
    private int script;

    /** Is given the words, one after the other. */
    interface Sink {
        void word(char[] text, int begin, int end);
    }

    /** @return false where the text is not plain; what was given until then is to be thrown away */
    boolean split(String whole, Sink words) {
        length = whole.length();
        if (length > LONGEST) {
            return false;
        }
        whole.getChars(0, length, text, 0);
        script = NO_SCRIPT;
        int at = 0;
        while (at < length) {
            int kind = kind(at);
            if (kind == UNKNOWN) {
                return false;
            }
            int end = kind < DIGIT ? at : end(at);
            if (end == at) {
                at++;
            } else {
                words.word(text, at, end);
                at = end;
            }
        }
        return true;
    }

    /** Where the word ends that begins there; before what is unknown, if it reaches as far. */
    private int end(int begin) {
        int last = kind(begin);
        if (last != DIGIT) {
            script = last;
        }
        for (int at = begin + 1; at < length; at++) {
            int kind = kind(at);
            if (kind < DIGIT ? !joins(last, kind, at + 1) : !goesOn(kind)) {
                return at;
            }
            last = kind < DIGIT ? last : kind;
        }
        return length;
    }

    /** A digit has no script of its own, and takes that of the text around. */
    private boolean goesOn(int kind) {
        if (kind != DIGIT && script == NO_SCRIPT) {
            script = kind;
        }
        return kind == DIGIT || kind == script;
    }

    private boolean joins(int before, int between, int at) {
        int after = at < length ? kind(at) : GAP;
        boolean digits = before == DIGIT && after == DIGIT;
        boolean letters = before != DIGIT && after == script;
        return between == JOINS_BOTH
                ? digits || letters
                : between == JOINS_LETTERS ? letters : between == JOINS_DIGITS && digits;
    }

    private int kind(int at) {
        char character = text[at];
        return character < KNOWN ? KINDS[character] : UNKNOWN;
    }

    private static byte[] kinds() {
        var kinds = new byte[KNOWN];
        for (int character = 0; character < KNOWN; character++) {
            kinds[character] = kindOf(character);
        }
        return kinds;
    }

    private static byte kindOf(int character) {
        int script = UScript.getScript(character);
        return script == UScript.COMMON ? common(character) : letter(character, script);
    }

    private static byte common(int character) {
        return switch (wordBreak(character)) {
            case WordBreak.NUMERIC -> DIGIT;
            case WordBreak.MIDLETTER -> JOINS_LETTERS;
            case WordBreak.MIDNUM -> JOINS_DIGITS;
            case WordBreak.MIDNUMLET, WordBreak.SINGLE_QUOTE -> JOINS_BOTH;
            case WordBreak.OTHER, WordBreak.WSEGSPACE, WordBreak.CR, WordBreak.LF, WordBreak.NEWLINE ->
                isGap(character) ? GAP : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static byte letter(int character, int script) {
        if (wordBreak(character) != WordBreak.ALETTER) {
            return UNKNOWN;
        }
        return switch (script) {
            case UScript.LATIN -> LATIN;
            case UScript.GREEK -> GREEK;
            case UScript.CYRILLIC -> CYRILLIC;
            case UScript.ARABIC -> ARABIC;
            default -> UNKNOWN;
        };
    }

    private static int wordBreak(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.WORD_BREAK);
    }

    private static boolean isGap(int character) {
        return !UCharacter.isLetterOrDigit(character)
                && !UCharacter.hasBinaryProperty(character, UProperty.EMOJI)
                && !UCharacter.hasBinaryProperty(character, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
