package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Cursor;
import org.plenary.core.query.FullText;
import org.plenary.core.search.Hits.Hit;
import org.plenary.core.search.IndexModel.SearchedText;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;

/** One request to one searcher, from one viewpoint. */
final class Searching {
    /** Entries; with fewer found, words may be misspelt. */
    private static final int FEW = 5;

    private final Shelves shelves;
    private final IndexSearcher searcher;
    private final IndexModel model;
    private final Viewpoint from;

    Searching(Shelves shelves, IndexModel model, Viewpoint from) {
        this.shelves = shelves;
        this.searcher = shelves.searcher(from.shelf());
        this.model = model;
        this.from = from;
    }

    /**
     * A page. Where fewer than {@link #FEW} are found in all, words may be misspelt: that hangs on the snapshot and the query
     * alone, so that every page of it is of the same hits.
     */
    Hits page(ContentQuery query, Optional<Cursor> after) throws IOException {
        var lucene = lucene(query);
        var top = top(lucene, query, after);
        var tolerated = query.text().filter(text -> top.totalHits.value() < FEW && text.canBeMisspelt());
        return tolerated.isPresent() ? page(query.with(tolerated.get().tolerantly()), after) : page(query, lucene, top);
    }

    private TopFieldDocs top(Query lucene, ContentQuery query, Optional<Cursor> after) throws IOException {
        int seen = query.paging().number() * query.paging().size() + 1;
        var collecting = new TopFieldCollectorManager(
                Sorts.of(query), seen, after.map(Keys::after).orElse(null), Math.max(seen, FEW));
        return searcher.search(lucene, collecting);
    }

    private Hits page(ContentQuery query, Query lucene, TopFieldDocs top) throws IOException {
        int size = query.paging().size();
        int skipped = (query.paging().number() - 1) * size;
        var found = new ArrayList<FieldDoc>(size);
        for (int i = skipped; i < Math.min(top.scoreDocs.length, skipped + size); i++) {
            found.add((FieldDoc) top.scoreDocs[i]);
        }
        var total = query.paging().count() ? OptionalLong.of(searcher.count(lucene)) : OptionalLong.empty();
        return new Hits(
                query, hits(found, Sorts.of(query).needsScores()), top.scoreDocs.length > skipped + size, total);
    }

    List<PieceContent> byIds(Collection<EntryId> ids) throws IOException {
        var visible = visible(Queries.ofIds(ids));
        var top = searcher.search(visible, ids.size());
        return Payloads.read(searcher, List.of(top.scoreDocs));
    }

    Map<EntryId, String> typesOf(Collection<EntryId> ids) throws IOException {
        return searcher.search(visible(Queries.ofIds(ids)), TypeCollector.manager());
    }

    Set<EntryId> referring(Collection<EntryId> ids) throws IOException {
        return searcher.search(visible(new Referring(model).to(ids)), TypeCollector.manager())
                .keySet();
    }

    List<Map<String, Long>> facets(ContentQuery query) throws IOException {
        var lucene = lucene(query);
        var counted = new ArrayList<Map<String, Long>>();
        for (var leaf : query.facets()) {
            counted.add(new Counting(searcher, leaf, from.locales()).of(lucene));
        }
        return counted;
    }

    /** Those of these types that a query finds best. */
    List<PieceContent> best(List<ContentType> types, Query query, int most) throws IOException {
        var all = new BooleanQuery.Builder()
                .add(visible(Queries.ofTypes(types)), Occur.FILTER)
                .add(query, Occur.MUST)
                .build();
        var top = searcher.search(all, new TopFieldCollectorManager(Sorts.BEST_FIRST, most, most));
        var found = Stream.of(top.scoreDocs).map(FieldDoc.class::cast).toList();
        return hits(found, true).stream().map(Hit::content).toList();
    }

    /** Where in each of the contents the words of the query stand. */
    List<Map<String, String>> highlights(ContentQuery query, List<PieceContent> contents) {
        return query.text()
                .map(text -> new Highlights(model, text(text, query), from.locales()))
                .map(highlights -> contents.stream().map(highlights::of).toList())
                .orElseGet(List::of);
    }

    private List<Hit> hits(List<FieldDoc> found, boolean scored) throws IOException {
        var contents = Payloads.read(searcher, found);
        var hits = new ArrayList<Hit>(found.size());
        for (int i = 0; i < contents.size(); i++) {
            var doc = found.get(i);
            float score = scored && doc.fields[0] instanceof Float value ? value : 0f;
            hits.add(new Hit(contents.get(i), score, Keys.of(doc)));
        }
        return hits;
    }

    private Query lucene(ContentQuery query) throws IOException {
        var all = new BooleanQuery.Builder()
                .add(visible(Queries.ofTypes(query.types())), Occur.FILTER)
                .add(new FilterQueries(from.locales(), this::matching).of(query.filter()), Occur.FILTER);
        query.text().ifPresent(text -> all.add(text(text, query), Occur.MUST));
        return all.build();
    }

    private Query text(FullText text, ContentQuery query) {
        return text(text, model.searched(query.types()));
    }

    /** Finds the words in one of these texts. */
    Query text(FullText text, Map<SearchedText, Float> searched) {
        return new TextQueries(model.analysis(), from.locales(), shelves.indexed()).of(text, searched);
    }

    /** The part of what the query finds that can be seen from here. */
    private Query visible(Query query) {
        var visible = new BooleanQuery.Builder().add(query, Occur.FILTER).add(Queries.inLocales(from), Occur.FILTER);
        Queries.hiddenFrom(from).forEach(hidden -> visible.add(hidden, Occur.MUST_NOT));
        return visible.build();
    }

    private Collection<BytesRef> matching(String type, Query query) throws IOException {
        var ofType = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Names.TYPE, type)), Occur.FILTER)
                .add(query, Occur.FILTER)
                .build();
        return searcher.search(visible(ofType), IdCollector.manager());
    }
}
