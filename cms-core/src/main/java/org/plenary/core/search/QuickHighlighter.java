package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Lucene's highlighter for many texts that the same is marked in: what is looked for in a language is worked out once for all
 * fields, and a text is taken apart once for many queries. For one thread.
 *
 * <p>Texts are walked through word by word. Lucene would rather make an index of each text first, to weigh its passages by how
 * rare the words are in it, which costs several times as much; for phrases, whose words must stand together, it still does.
 */
final class QuickHighlighter extends UnifiedHighlighter {
    private final Map<Kind, FieldHighlighter> highlighters = new HashMap<>();
    private final Analysis analysis;
    private final Marking marking;
    private final Function<ShownText, int[]> boundaries;
    private final KnownBreaks breaks = new KnownBreaks();
    private Optional<WordPlaces> words = Optional.empty();

    /** Texts in which the same is looked for. */
    private record Kind(String form, String locale) {}

    /**
     * A highlighter of its own for each answer.
     *
     * @param builder without a searcher
     * @param boundaries where in a text passages may begin and end
     */
    QuickHighlighter(Builder builder, Analysis analysis, Marking marking, Function<ShownText, int[]> boundaries) {
        super(builder.withWeightMatches(false)
                .withPassageRelevancyOverSpeed(false)
                .withScorer(new PassageWeights()));
        this.analysis = analysis;
        this.marking = marking;
        this.boundaries = boundaries;
    }

    /**
     * What the formatter makes of a text; empty where nothing is found in it.
     *
     * @param form {@link Names#EXACT} or {@link Names#STEMMED}
     */
    Optional<String> highlight(String form, ShownText shown, int passages) {
        try {
            words = shown.words();
            breaks.expect(boundaries.apply(shown));
            var highlighter =
                    highlighters.computeIfAbsent(new Kind(form, shown.locale()), kind -> highlighter(kind, passages));
            return Optional.ofNullable(highlighter.highlightFieldForDoc(null, -1, shown.text()))
                    .map(Object::toString);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
    }

    private FieldHighlighter highlighter(Kind kind, int passages) {
        var query = marking.in(kind.form(), kind.locale());
        return getFieldHighlighter(Names.localised(kind.form(), kind.locale()), query, extractTerms(query), passages);
    }

    /** As Lucene's own, but for the boundaries. */
    @Override
    protected FieldHighlighter newFieldHighlighter(
            String field,
            FieldOffsetStrategy strategy,
            BreakIterator ignored,
            PassageScorer scorer,
            int passages,
            int passagesOfNothing,
            PassageFormatter formatter,
            Comparator<Passage> order) {
        return new FieldHighlighter(field, strategy, breaks, scorer, passages, passagesOfNothing, formatter, order);
    }

    /** Lucene would also make an automaton of each word that is looked for. */
    @Override
    protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
        boolean together = components.phraseHelper().hasPositionSensitivity();
        return (together ? Optional.<KnownWords>empty() : analysis.knownWords(components.field()))
                .<FieldOffsetStrategy>map(language -> knownWords(components, language))
                .orElseGet(() -> super.getOffsetStrategy(source, components));
    }

    private KnownWordsOffsets knownWords(UHComponents components, KnownWords language) {
        boolean stemmed = components.field().startsWith(Names.STEMMED);
        return new KnownWordsOffsets(components, stemmed, text -> words.orElseGet(() -> language.in(text)));
    }
}
