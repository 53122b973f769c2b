package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.Seed;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/** Texts are split plainly only where the tokenizer of ICU would give the very same words. */
@Seed.Seeded
class PlainSplitterTest {
    private static final Analyzer ICU =
            Analysis.build(new TextAnalysis(List.of(), Component.named("icu"), List.of(), List.of()), false);
    private static final List<String> PARTS = List.of(
            "energy", "É", "ß", "ﬁ", "ª", "λόγος", "саммит", "Й", "القمة", "ء", "و", "42", "7", "٣", "۷", "½", "²",
            "IV", "שלום", "東京", "データ", "ไทย", "한", "👩", "\u0301", "\u064b", "\u0640", "\u200d", "\u00ad", "\ufe0f",
            "©");
    private static final List<String> BETWEEN = List.of(
            "", "", "", " ", " ", "  ", "\n", "\t", "\u00a0", "\u2028", ".", ",", ";", ":", "'", "’", "‘", "-", "–",
            "—", "_", "/", "(", ")", "«", "»", "“", "”", "·", "،", "؛", "؟", "٫", "٬", "%", "#", "*", "+", "@", "&",
            "…", "..", ".'", "\"");

    private final PlainSplitter splitter = new PlainSplitter();

    @RepeatedTest(2_000)
    void givesTheWordsOfIcu(Seed seed) throws IOException {
        assertSame(text(seed));
    }

    @RepeatedTest(2_000)
    void givesTheWordsOfIcuForAnyCharactersItKnows(Seed seed) throws IOException {
        var text = new StringBuilder();
        while (text.length() < 12) {
            var character = Character.toString(seed.below(seed.oneOf(List.of(0x80, 0x180, 0x700, 0x2080))));
            if (plainly(character).isPresent()) {
                text.append(character);
            }
        }
        assertSame(text.toString());
        assertThat(plainly(text.toString())).as(text.toString()).isPresent();
    }

    @Test
    void givesTheWordsOfIcuForEachPairOfCharactersOfAnAlphabet() throws IOException {
        for (char first = 0; first < 0x180; first++) {
            for (char second = 0; second < 0x80; second++) {
                assertSame("a" + first + second + "1" + first + "b");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The summit's third day: 3.14 million, 10,000 people – and “more”.",
                "Саммит открылся в Баку; 12 сессий, «зелёная» энергетика.",
                "افتتحت القمة في باكو، وفيها 12 جلسة.",
            })
    void knowsWhatTextsOfASummitAreMadeOf(String text) {
        assertThat(plainly(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve\u0301", "東京", "ไทย", "👩‍🚀", "snake_case", "القمّة", "soft\u00adhyphen", "שלום"})
    void leavesToIcuWhatIsNotPlain(String text) {
        assertThat(plainly(text)).isEmpty();
    }

    @Test
    void leavesToIcuWhatItReadsInParts() {
        assertThat(plainly("a ".repeat(2_000))).isPresent();
        assertThat(plainly("a ".repeat(2_001))).isEmpty();
    }

    private void assertSame(String text) throws IOException {
        var words = plainly(text);
        if (words.isPresent()) {
            assertThat(words.get()).as(escaped(text)).isEqualTo(icu(text));
        }
    }

    private Optional<List<String>> plainly(String text) {
        var words = new ArrayList<String>();
        boolean plain = splitter.split(text, (whole, begin, end) -> words.add(new String(whole, begin, end - begin)));
        return plain ? Optional.of(words) : Optional.empty();
    }

    private static List<String> icu(String text) throws IOException {
        var words = new ArrayList<String>();
        try (var stream = ICU.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                assertThat(step.getPositionIncrement()).isOne();
                words.add(word.toString());
            }
            stream.end();
        }
        return words;
    }

    private static String text(Seed seed) {
        return IntStream.range(0, 1 + seed.below(12))
                .mapToObj(part -> seed.oneOf(seed.oneIn(8) ? PARTS : PARTS.subList(0, 12)) + seed.oneOf(BETWEEN))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(
                        character -> character < 0x80 ? Character.toString(character) : "\\u%04x".formatted(character))
                .collect(Collectors.joining());
    }
}
