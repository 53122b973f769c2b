package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.TokenStreamOffsetStrategy;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.plenary.core.search.KnownWords.Form;

/**
 * Lucene's highlighter for many texts and one query: what a field is searched for is worked out once, and a text is taken
 * apart once for many queries. For one thread.
 *
 * <p>Texts are walked through word by word. Lucene would rather make an index of each text first, to weigh its passages by how
 * rare the words are in it, which costs several times as much; for phrases, whose words must stand together, it still does.
 */
final class QuickHighlighter extends UnifiedHighlighter {
    private final Map<String, FieldHighlighter> byField = new HashMap<>();
    private final Analysis analysis;
    private final Query query;
    private final Set<Term> terms;

    /** @param builder without a searcher */
    QuickHighlighter(Builder builder, Analysis analysis, Query query) {
        super(builder.withWeightMatches(false).withPassageRelevancyOverSpeed(false));
        this.analysis = analysis;
        this.query = query;
        this.terms = extractTerms(query);
    }

    /**
     * What the formatter makes of a text; empty where nothing is found in it.
     *
     * @param field whose words, in whose form, are looked for
     */
    Optional<String> highlight(String field, String text, int passages) {
        try {
            var highlighter = byField.computeIfAbsent(field, name -> getFieldHighlighter(name, query, terms, passages));
            return Optional.ofNullable(highlighter.highlightFieldForDoc(null, -1, text))
                    .map(Object::toString);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
    }

    @Override
    protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
        var strategy = super.getOffsetStrategy(source, components);
        var words = analysis.knownWords(components.field());
        return strategy instanceof TokenStreamOffsetStrategy && words.isPresent()
                ? new KnownWordsOffsets(components, words.get(), form(components.field()))
                : strategy;
    }

    private static Function<Form, Optional<String>> form(String field) {
        return field.startsWith(Names.STEMMED) ? Form::stemmed : Form::exact;
    }
}
