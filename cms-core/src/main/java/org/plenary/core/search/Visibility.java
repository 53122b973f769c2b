package org.plenary.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What can be seen from somewhere, as queries. Equal for all instants between which nothing begins or ends, so that what is
 * kept for one serves the others.
 *
 * @param from with the earliest instant from which everything looks the same
 * @param hidden what cannot be seen: hardly anything on a shelf is hidden by its times, so that is what is looked for
 */
record Visibility(Viewpoint from, List<Query> hidden) {

    /** @param boundaries of the shelf; empty where they are not known */
    static Visibility of(Viewpoint from, Optional<Boundaries> boundaries) {
        if (from.draft()) {
            return new Visibility(new Viewpoint(from.shelf(), 0, from.locales()), List.of());
        }
        long at = boundaries.map(known -> known.settled(from.at())).orElse(from.at());
        var hidden = new ArrayList<Query>();
        if (at < Long.MAX_VALUE && boundaries.map(known -> known.anyToCome(at)).orElse(true)) {
            hidden.add(LongField.newRangeQuery(Names.FROM, at + 1, Long.MAX_VALUE));
        }
        if (boundaries.map(known -> known.anyEnded(at)).orElse(true)) {
            hidden.add(LongField.newRangeQuery(Names.UNTIL, Long.MIN_VALUE, at));
        }
        return new Visibility(new Viewpoint(from.shelf(), at, from.locales()), List.copyOf(hidden));
    }

    /** Adds to a query that only what can be seen is found. */
    void narrow(BooleanQuery.Builder query) {
        var inLocales = Queries.inLocales(from);
        if (!(inLocales instanceof MatchAllDocsQuery)) {
            query.add(inLocales, Occur.FILTER);
        }
        hide(query);
    }

    /** Does so for a query that finds nothing but what is live in the reader's locales. */
    void hide(BooleanQuery.Builder query) {
        hidden.forEach(one -> query.add(one, Occur.MUST_NOT));
    }
}
