package org.plenary.core.search;

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

    /** Whether anything can be found by it, as far as can be told without looking. */
    static boolean canMatch(Query query) {
        return !(query instanceof MatchNoDocsQuery);
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

    /** What of these types is live in one of the reader's locales; kept. */
    static Query ofTypes(List<ContentType> types, Viewpoint viewpoint) {
        return new KeptQuery(all(List.of(visible(viewpoint), ofTypes(types))));
    }

    static Query ofIds(Collection<EntryId> ids) {
        return new TermInSetQuery(Names.ID, ids.stream().map(Names::bytes).toList());
    }

    /** What shows the file to anybody, at this instant or before. */
    static Query showing(String file, long at) {
        var showing = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Names.FILE, file)), Occur.FILTER)
                .add(visible(Names.ANY), Occur.FILTER);
        if (at < Long.MAX_VALUE) {
            showing.add(LongField.newRangeQuery(Names.FROM, at + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        }
        return showing.build();
    }

    /** What is live in one of the reader's locales; kept. */
    static Query inLocales(Viewpoint viewpoint) {
        return viewpoint.draft() ? MatchAllDocsQuery.INSTANCE : new KeptQuery(visible(viewpoint));
    }

    private static Query visible(Viewpoint viewpoint) {
        if (viewpoint.draft()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return switch (viewpoint.locales()) {
            case Locales.Every ignored -> visible(Names.ANY);
            case Locales.Chain(var tags) -> {
                var either = new BooleanQuery.Builder().add(visible(Names.UNLOCALISED), Occur.SHOULD);
                tags.forEach(tag -> either.add(visible(tag.value()), Occur.SHOULD));
                yield either.build();
            }
        };
    }

    private static TermQuery visible(String word) {
        return new TermQuery(new Term(Names.VISIBLE, word));
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
