package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.RepeatedTest;
import org.plenary.core.Seed;

@Seed.Seeded
class PassagesTest {
    private static final String LETTERS = "ab &<>\"'/é قЗ";

    private static String text(Seed seed, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(seed.below(LETTERS.length())));
        }
        return text.toString();
    }

    /** In a hundred characters from there on; some words stand in each other. */
    private static Passage passage(Seed seed, int from) {
        var passage = new Passage();
        passage.setStartOffset(from + seed.below(20));
        passage.setEndOffset(from + 80 + seed.below(21));
        for (int i = 0, at = passage.getStartOffset(); i < seed.below(12); i++) {
            at += seed.below(3);
            var word = new BytesRef("word" + seed.below(4));
            passage.addMatch(at, at + 1 + seed.below(5), word, 1 + seed.below(9));
        }
        return passage;
    }

    @RepeatedTest(200)
    void weighAsMuchAsInLucene(Seed seed) {
        var passage = passage(seed, 0);
        assertThat(new PassageWeights().score(passage, 100))
                .isCloseTo(new PassageScorer().score(passage, 100), Percentage.withPercentage(0.001));
    }

    @RepeatedTest(200)
    void areWrittenAsByLucene(Seed seed) {
        var text = text(seed, 200);
        var second = passage(seed, 100);
        if (seed.oneIn(3)) {
            second.setStartOffset(100);
        }
        var passages = new Passage[] {passage(seed, 0), second};
        var lucene = new DefaultPassageFormatter("<mark>", "</mark>", " … ", true);
        assertThat(new PassageHtml(" … ").format(passages, text)).isEqualTo(lucene.format(passages, text));
    }
}
