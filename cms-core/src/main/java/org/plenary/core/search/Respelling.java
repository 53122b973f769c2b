package org.plenary.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.plenary.core.query.FullText;
import org.plenary.core.query.FullText.Clause;
import org.plenary.core.query.Locales;

/** Spells words as the texts do in which they were found. */
final class Respelling {
    private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(Highlights.SEPARATOR));

    private final IndexModel model;
    private final Locales locales;
    private final Function<FullText, Marking> marking;

    /** @param marking marks words in texts */
    Respelling(IndexModel model, Locales locales, Function<FullText, Marking> marking) {
        this.model = model;
        this.locales = locales;
        this.marking = marking;
    }

    /** Empty when each word stands in one of the texts as it was typed, or none like it. */
    Optional<String> of(FullText typed, List<PieceContent> texts) {
        var words = new ArrayList<String>();
        boolean other = false;
        for (var clause : typed.clauses()) {
            var meant = clause.phrase() ? Optional.<String>empty() : meant(clause, texts);
            other |= meant.isPresent();
            words.add(meant.orElse(clause.words()));
        }
        return other ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private Optional<String> meant(Clause clause, List<PieceContent> texts) {
        var word = new FullText(List.of(clause), false);
        return found(word, texts).isEmpty()
                ? mostFrequent(found(word.tolerantly(), texts)).map(meant -> inCaseOf(clause.words(), meant))
                : Optional.empty();
    }

    private List<String> found(FullText text, List<PieceContent> texts) {
        var highlights = new Highlights(model, marking.apply(text), locales, new Words());
        return texts.stream()
                .flatMap(content -> highlights.of(content).values().stream())
                .flatMap(BETWEEN::splitAsStream)
                .toList();
    }

    private static Optional<String> mostFrequent(List<String> words) {
        var counts = words.stream().collect(Collectors.groupingBy(word -> word, HashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static String inCaseOf(String typed, String meant) {
        return typed.equals(typed.toLowerCase(Locale.ROOT)) ? meant.toLowerCase(Locale.ROOT) : meant;
    }

    /** The found words instead of the passages around them. */
    private static final class Words extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            return Stream.of(passages)
                    .flatMap(passage -> words(passage, content).stream())
                    .collect(Collectors.joining(Highlights.SEPARATOR));
        }

        private static List<String> words(Passage passage, String content) {
            var words = new ArrayList<String>(passage.getNumMatches());
            for (int i = 0; i < passage.getNumMatches(); i++) {
                words.add(content.substring(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
            }
            return words;
        }
    }
}
