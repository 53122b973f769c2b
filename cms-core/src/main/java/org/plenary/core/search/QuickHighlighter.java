package org.plenary.core.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Lucene's highlighter for many texts and one query: what a field is searched for is worked out once. For one thread.
 *
 * <p>Texts are walked through word by word. Lucene would rather make an index of each text first, to weigh its passages by how
 * rare the words are in it, which costs several times as much; for phrases, whose words must stand together, it still does.
 */
final class QuickHighlighter extends UnifiedHighlighter {
    private final Map<String, FieldHighlighter> byField = new HashMap<>();

    /** @param builder without a searcher */
    QuickHighlighter(Builder builder) {
        super(builder.withWeightMatches(false).withPassageRelevancyOverSpeed(false));
    }

    @Override
    protected FieldHighlighter getFieldHighlighter(String field, Query query, Set<Term> terms, int passages) {
        return byField.computeIfAbsent(field, name -> super.getFieldHighlighter(name, query, terms, passages));
    }
}
