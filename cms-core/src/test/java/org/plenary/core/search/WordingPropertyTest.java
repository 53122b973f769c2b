package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.Seed;
import org.plenary.core.Summit;
import org.plenary.core.type.Languages;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/** However a text is taken apart, its words are those that Lucene's analyser finds, at the same places. */
@Seed.Seeded
class WordingPropertyTest {
    private static final LocaleTag FR = LocaleTag.of("fr");
    private static final LocaleTag JA = LocaleTag.of("ja");
    private static final Component CASE = new Component("icuNormalizer2", Map.of("name", "nfkc_cf", "mode", "compose"));
    private static final Component LATIN = Component.named("asciiFolding");
    private static final List<String> PARTS = List.of(
            "energy",
            "Energies",
            "industrialised",
            "summit's",
            "naïve",
            "É",
            "ﬁnance",
            "Ⅷ",
            "42",
            "3.14",
            "a",
            "l’eau",
            "d'or",
            "qu'il",
            "саммит",
            "Саммита",
            "ёлка",
            "промы́шленность",
            "й",
            "القمة",
            "وبالصناعة",
            "كهرباء",
            "ٱلنّاس",
            "لله",
            "١٢٣",
            "گفت",
            "東京",
            "データ",
            "都",
            "한국어",
            "ไทย",
            "👩‍🚀",
            "x".repeat(300),
            "é",
            "ال",
            "و");
    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", ", ", "-", "", ".", "\n\n", "'", "’", "\u200f", "\u0301", "ـ", "<p>", "_", "@");

    private final Analysis analysis = new Analysis(new Languages(
            List.of(
                    language(Summit.EN, "icu", List.of(Component.named("englishPossessive"), CASE, LATIN), english()),
                    language(Summit.AR, "icu", arabicLetters(), arabic()),
                    language(Summit.RU, "icu", List.of(CASE, replace("ё", "е"), LATIN), russian()),
                    language(FR, "standard", List.of(CASE, Component.named("elision"), LATIN), dropping()),
                    language(JA, "standard", List.of(CASE, LATIN, Component.named("cjkBigram")), List.of())),
            Summit.EN));

    @RepeatedTest(300)
    void givesTheTokensOfTheAnalyserInBothForms(Seed seed) {
        try (var wording = analysis.wording()) {
            for (var locale : List.of("en", "ar", "ru", "fr", "ja", "")) {
                var text = text(seed);
                var words = wording.of(text, locale);
                assertThat(words.exact()).as(locale + ": " + text).isEqualTo(Tokens.of(analysis.exact(locale), text));
                assertThat(words.stems())
                        .as(locale + ", stemmed: " + text)
                        .isEqualTo(analysis.stemmed(locale).map(stems -> Tokens.of(stems, text)));
            }
        }
    }

    @RepeatedTest(300)
    void looksForAPhraseAsTheAnalyserHasIt(Seed seed) {
        for (var locale : List.of("en", "ar", "ru", "fr", "ja", "")) {
            var words = IntStream.range(0, 2 + seed.below(4))
                    .mapToObj(i -> seed.oneOf(PARTS))
                    .collect(Collectors.joining(" "));
            for (var analyzer :
                    List.of(analysis.exact(locale), analysis.stemmed(locale).orElseGet(() -> analysis.exact(locale)))) {
                var asked = new WordQueries.Asked(analyzer, words, seed.below(3));
                assertThat(analysis.queries().of(asked))
                        .as(locale + ": " + words)
                        .isEqualTo(WordQueries.in("", asked));
            }
        }
    }

    @RepeatedTest(300)
    void givesAKeptTextWordByWordAsTheAnalyserDoes(Seed seed) throws IOException {
        for (var locale : List.of("en", "ar", "ru", "fr", "")) {
            var text = text(seed);
            for (int time = 0; time < 2; time++) {
                var words = analysis.knownWords("x@" + locale).orElseThrow().in(text);
                assertThat(places(words, false))
                        .as(locale + ": " + text)
                        .isEqualTo(places(analysis.exact(locale).tokenStream("", text)));
                assertThat(places(words, true))
                        .as(locale + ", stemmed: " + text)
                        .isEqualTo(places(analysis.stemmed(locale)
                                .orElseGet(() -> analysis.exact(locale))
                                .tokenStream("", text)));
            }
        }
        assertThat(analysis.knownWords("x@ja")).isEmpty();
    }

    @Test
    void analysesEachWordForItselfOnlyWhereItsNeighboursDoNotCount() {
        assertThat(List.of("en", "ar", "ru", "fr", ""))
                .allSatisfy(locale -> assertThat(analysis.rules(locale)).isPresent());
        assertThat(analysis.rules("ja")).isEmpty();
    }

    @Test
    void keepsThePlaceOfAWordThatIsDropped() {
        var words = new Tokens.Gathering();
        words.step(2);
        words.step(1);
        words.step(1);
        assertThat(words.end(new byte[0])).hasToString("[], steps [] and 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 5_000})
    void givesTheTokensOfTheAnalyserForAWordOfAnyLength(int length) {
        assertSame("en", "before " + "É".repeat(length) + " after", analysis.wording());
    }

    @Test
    void remembersNoMoreWordsThanItHasRoomFor() {
        try (var wording = analysis.wording()) {
            assertSame("ru", numbered(0, 20_000), wording);
            assertSame("ru", numbered(19_990, 20_010), wording);
            for (int first = 0; first < 20_000; first += 1_000) {
                assertSame("ru", numbered(first, first + 1_000), wording);
            }
        }
    }

    /** Searches that mark words in texts of before go on with what these were taken apart with. */
    @Test
    void aTextKeepsItsVocabularyWhenAnotherOneFollows() {
        var russian = analysis.knownWords("x@ru").orElseThrow();
        var before = russian.in("Саммиты");
        russian.in(numbered(0, 20_000));
        var after = russian.in("Саммиты");

        assertThat(after.vocabulary()).isNotSameAs(before.vocabulary());
        assertThat(places(after, true)).isEqualTo(places(before, true));
        assertThat(after.vocabulary().size()).isLessThan(5);
    }

    private static String numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "Саммиты" + number).collect(Collectors.joining(" "));
    }

    private void assertSame(String locale, String text, Wording wording) {
        var words = wording.of(text, locale);
        assertThat(words.exact()).isEqualTo(Tokens.of(analysis.exact(locale), text));
        assertThat(words.stems()).contains(Tokens.of(analysis.stemmed(locale).orElseThrow(), text));
    }

    private record Place(String word, int begin, int end) {}

    private static List<Place> places(WordPlaces words, boolean inStems) {
        return IntStream.range(0, words.count())
                .filter(at -> words.words(inStems)[at] != Vocabulary.NONE)
                .mapToObj(at ->
                        new Place(words.vocabulary().term(words.words(inStems)[at]), words.begin(at), words.end(at)))
                .toList();
    }

    private static List<Place> places(TokenStream stream) throws IOException {
        var places = new ArrayList<Place>();
        try (stream) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(new Place(word.toString(), offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
        }
        return places;
    }

    private static String text(Seed seed) {
        return IntStream.range(0, seed.below(30))
                .mapToObj(part -> seed.oneOf(PARTS) + seed.oneOf(BETWEEN))
                .collect(Collectors.joining());
    }

    private static Language language(
            LocaleTag tag, String tokenizer, List<Component> folding, List<Component> stemming) {
        var analysis = new TextAnalysis(List.of(), Component.named(tokenizer), folding, stemming);
        return new Language(tag, tag.value(), Direction.LEFT_TO_RIGHT, List.of(), analysis);
    }

    private static List<Component> english() {
        return List.of(
                replace("(?<=.{3})is(?=(?:e[drs]?|ing)$)", "iz"),
                new Component("snowballPorter", Map.of("language", "English")));
    }

    private static List<Component> arabicLetters() {
        return List.of(
                Component.named("icuFolding"),
                replace("ٱ", "ا"),
                Component.named("arabicNormalization"),
                Component.named("persianNormalization"));
    }

    private static List<Component> arabic() {
        return List.of(replace("^[وف]?(?:[بكف]?ال|لل)(?=.{2})", ""), Component.named("arabicStem"), firstLetters());
    }

    private static List<Component> russian() {
        return List.of(Component.named("russianLightStem"), firstLetters());
    }

    private static List<Component> dropping() {
        return List.of(Component.named("frenchLightStem"), replace("^.$", ""));
    }

    private static Component replace(String pattern, String replacement) {
        return new Component("patternReplace", Map.of("pattern", pattern, "replacement", replacement));
    }

    private static Component firstLetters() {
        return new Component("truncate", Map.of("prefixLength", "6"));
    }
}
