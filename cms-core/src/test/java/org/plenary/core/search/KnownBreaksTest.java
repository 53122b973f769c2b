package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.plenary.core.Seed;

@Seed.Seeded
class KnownBreaksTest {
    private static String text(Seed seed) {
        var words = new String[] {"Steel", "قمة", "Завод", "3.5", "a", "No", "\n", "«да»"};
        var ends = new String[] {" ", ". ", "! ", "? ", ".", "؟ ", ", ", "\n\n"};
        var text = new StringBuilder();
        for (int i = 0; i < seed.below(30); i++) {
            text.append(words[seed.below(words.length)]).append(ends[seed.below(ends.length)]);
        }
        return text.toString();
    }

    private static List<Integer> sentences(String text) {
        var iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
        iterator.setText(text);
        var found = new ArrayList<Integer>();
        for (int next = iterator.first(); next != BreakIterator.DONE; next = iterator.next()) {
            found.add(next);
        }
        return found;
    }

    private static KnownBreaks known(String text) {
        var known = new KnownBreaks();
        known.setText(text);
        known.expect(KnownBreaks.all(BreakIterator.getSentenceInstance(Locale.ROOT), text));
        return known;
    }

    @RepeatedTest(200)
    void findsTheBoundariesAroundAnOffset(Seed seed) {
        var text = text(seed);
        var all = sentences(text);
        var known = known(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            int at = offset;
            assertThat(known.following(offset))
                    .isEqualTo(all.stream().filter(one -> one > at).findFirst().orElse(BreakIterator.DONE));
            assertThat(known.preceding(offset))
                    .isEqualTo(all.reversed().stream()
                            .filter(one -> one < at)
                            .findFirst()
                            .orElse(BreakIterator.DONE));
        }
    }

    @RepeatedTest(50)
    void walksForthAndBack(Seed seed) {
        var text = text(seed);
        var all = sentences(text);
        var known = known(text);
        var forth = new ArrayList<Integer>();
        for (int next = known.first(); next != BreakIterator.DONE; next = known.next()) {
            forth.add(next);
        }
        var back = new ArrayList<Integer>();
        for (int next = known.last(); next != BreakIterator.DONE; next = known.previous()) {
            back.addFirst(next);
        }
        assertThat(forth).isEqualTo(all);
        assertThat(back).isEqualTo(all);
        assertThat(known.getText().getEndIndex()).isEqualTo(text.length());
    }
}
