package org.plenary.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.query.Locales;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;

/** The queries that everything else is put together from. */
final class Queries {
    private Queries() {}

    static Query none() {
        return MatchNoDocsQuery.INSTANCE;
    }

    static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    static Query all(Collection<? extends Query> queries) {
        return joined(queries, Occur.FILTER);
    }

    static Query any(Collection<? extends Query> queries) {
        return joined(queries, Occur.SHOULD);
    }

    static Query ofTypes(List<ContentType> types) {
        var names = types.stream().map(type -> new BytesRef(type.name())).toList();
        return names.size() == 1
                ? new TermQuery(new Term(Names.TYPE, names.getFirst()))
                : new TermInSetQuery(Names.TYPE, names);
    }

    static Query ofIds(Collection<EntryId> ids) {
        return new TermInSetQuery(Names.ID, ids.stream().map(Names::bytes).toList());
    }

    /**
     * What can be seen from there. Hardly anything in a shelf is hidden by its times, so what is hidden is looked for, not
     * what is visible.
     */
    static List<Query> hiddenFrom(Viewpoint viewpoint) {
        if (viewpoint.draft()) {
            return List.of();
        }
        long at = viewpoint.at();
        var hidden = new ArrayList<Query>();
        if (at < Long.MAX_VALUE) {
            hidden.add(LongField.newRangeQuery(Names.FROM, at + 1, Long.MAX_VALUE));
        }
        hidden.add(LongField.newRangeQuery(Names.UNTIL, Long.MIN_VALUE, at));
        return hidden;
    }

    /** What is live in one of the reader's locales. */
    static Query inLocales(Viewpoint viewpoint) {
        if (viewpoint.draft()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return switch (viewpoint.locales()) {
            case Locales.Every ignored -> new TermQuery(new Term(Names.VISIBLE, Names.ANY));
            case Locales.Chain(var tags) -> {
                var words = new ArrayList<BytesRef>();
                words.add(new BytesRef(Names.UNLOCALISED));
                tags.forEach(tag -> words.add(new BytesRef(tag.value())));
                yield new TermInSetQuery(Names.VISIBLE, words);
            }
        };
    }

    private static Query joined(Collection<? extends Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.iterator().next();
        }
        var joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }
}
