package org.plenary.core.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/**
 * The analysis of a language in two parts: where words begin and end, which hangs on the text around, and what becomes of each
 * word, which hangs on the word alone.
 *
 * @param splitter gives the words as they are
 * @param splitsByUnicode whether those are the words that {@link PlainSplitter} gives
 * @param exact for one word as a text of its own
 * @param stemmed as well, where the language has a way to find stems
 */
record WordRules(Analyzer splitter, boolean splitsByUnicode, Analyzer exact, Optional<Analyzer> stemmed) {
    /** Lucene's filters that make one word, or none, of one word, whatever stands beside it; and all named after these. */
    private static final Set<String> BY_WORD = Set.of(
            "apostrophe",
            "asciiFolding",
            "decimalDigit",
            "elision",
            "englishPossessive",
            "greekLowercase",
            "icuFolding",
            "icuNormalizer2",
            "lowercase",
            "patternReplace",
            "snowballPorter",
            "truncate",
            "turkishLowercase");

    private static final List<String> BY_WORD_ENDINGS = List.of("Normalization", "Stem");
    private static final TextAnalysis BY_UNICODE =
            new TextAnalysis(List.of(), Component.named("icu"), List.of(), List.of());
    /** A tokenizer that leaves its text, a single word, whole. */
    private static final Component WHOLE = Component.named("keyword");

    /** Empty for a language in which a word's neighbours count as well. */
    static Optional<WordRules> of(TextAnalysis analysis) {
        if (!byWord(analysis.folding()) || !byWord(analysis.stemming())) {
            return Optional.empty();
        }
        var splitting = new TextAnalysis(analysis.charFilters(), analysis.tokenizer(), List.of(), List.of());
        var word = new TextAnalysis(List.of(), WHOLE, analysis.folding(), analysis.stemming());
        return Optional.of(new WordRules(
                Analysis.build(splitting, false),
                splitting.equals(BY_UNICODE),
                Analysis.build(word, false),
                word.stemming().isEmpty() ? Optional.empty() : Optional.of(Analysis.build(word, true))));
    }

    private static boolean byWord(List<Component> filters) {
        return filters.stream()
                .map(Component::name)
                .allMatch(name ->
                        BY_WORD.contains(name) || BY_WORD_ENDINGS.stream().anyMatch(name::endsWith));
    }
}
