package org.plenary.core.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;

/** Walks along boundaries of texts that were found before: to find them takes longer than all else that is done with a text. */
final class KnownBreaks extends BreakIterator {
    private int[] boundaries = {0};
    private int at;
    private CharacterIterator text = new StringCharacterIterator("");

    /** All that the iterator finds in a text: its beginning, its end, and what lies between. */
    static int[] all(BreakIterator iterator, String text) {
        iterator.setText(text);
        var found = new int[16];
        int count = 0;
        for (int next = iterator.first(); next != DONE; next = iterator.next()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = next;
        }
        return Arrays.copyOf(found, count);
    }

    /** @param all of the text that is set next */
    void expect(int[] all) {
        boundaries = all;
        at = 0;
    }

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        at = 0;
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        at = boundaries.length - 1;
        return current();
    }

    @Override
    public int next(int steps) {
        int target = at + steps;
        at = Math.clamp(target, 0, boundaries.length - 1);
        return at == target ? current() : DONE;
    }

    @Override
    public int next() {
        return next(1);
    }

    @Override
    public int previous() {
        return next(-1);
    }

    @Override
    public int following(int offset) {
        int found = Arrays.binarySearch(boundaries, offset);
        return to(found < 0 ? -found - 1 : found + 1);
    }

    @Override
    public int preceding(int offset) {
        int found = Arrays.binarySearch(boundaries, offset);
        return to((found < 0 ? -found - 1 : found) - 1);
    }

    private int to(int target) {
        at = Math.clamp(target, 0, boundaries.length - 1);
        return at == target ? current() : DONE;
    }

    @Override
    public int current() {
        return boundaries[at];
    }
}
