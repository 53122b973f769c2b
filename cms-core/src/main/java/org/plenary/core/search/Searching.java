package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
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
    /** Documents; among fewer, to work out which of them come too late for a page takes longer than to look at them all. */
    private static final int MANY = 200_000;

    private final Shelves shelves;
    private final IndexSearcher searcher;
    private final IndexModel model;
    private final Viewpoint from;
    private final Visibility visibility;
    private final TextQueries texts;

    Searching(Shelves shelves, IndexModel model, Viewpoint from, Visibility visibility) {
        this.shelves = shelves;
        this.searcher = shelves.searcher(from.shelf());
        this.model = model;
        this.from = from;
        this.visibility = visibility;
        this.texts =
                new TextQueries(model.analysis(), from.locales(), shelves::indexed, shelves.presence(from.shelf()));
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

    private TopDocs top(Query lucene, ContentQuery query, Optional<Cursor> after) throws IOException {
        boolean many = searcher.getIndexReader().maxDoc() > MANY;
        var page = PageCollecting.of(query.paging(), FEW, Sorts.of(query, many), after.map(Keys::after));
        return searcher.search(lucene, page);
    }

    private Hits page(ContentQuery query, Query lucene, TopDocs top) throws IOException {
        int size = query.paging().size();
        var found = new ArrayList<FieldDoc>(size);
        for (int i = 0; i < Math.min(top.scoreDocs.length, size); i++) {
            found.add((FieldDoc) top.scoreDocs[i]);
        }
        var total = query.paging().count() ? OptionalLong.of(searcher.count(lucene)) : OptionalLong.empty();
        return new Hits(
                query,
                hits(query.types(), found, Sorts.byScore(query)),
                found.isEmpty() ? List.of() : Keys.of(found.getLast()),
                top.scoreDocs.length > size,
                total);
    }

    Set<EntryId> referring(Collection<EntryId> ids) throws IOException {
        return Set.copyOf(searcher.search(visible(new Referring(model).to(ids)).build(), IdCollector.manager()));
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
        var all = visible(model.scope(types, visibility.from()))
                .add(query, Occur.MUST)
                .build();
        var top = searcher.search(all, new TopFieldCollectorManager(Sorts.BEST_FIRST, most, most));
        var found = Stream.of(top.scoreDocs).map(FieldDoc.class::cast).toList();
        return hits(types, found, true).stream()
                .map(hit -> hit.piece().content())
                .toList();
    }

    /** Where in each of the pieces the words of the query stand. */
    List<Map<String, String>> highlights(ContentQuery query, List<Piece> pieces) {
        if (query.text().isEmpty()) {
            return List.of();
        }
        var highlights = new Highlights(model, marking(query.text().get()), from.locales());
        return pieces.stream().map(highlights::of).toList();
    }

    /** @param types that the hits can be of */
    private List<Hit> hits(List<ContentType> types, List<FieldDoc> found, boolean scored) throws IOException {
        var pieces = pieces(types, found);
        var hits = new ArrayList<Hit>(found.size());
        for (int i = 0; i < pieces.length; i++) {
            float score = scored && found.get(i).fields[0] instanceof Float value ? value : 0f;
            hits.add(new Hit(pieces[i], score));
        }
        return hits;
    }

    /** Looked up in the order of the documents, so that each segment is opened once. */
    private Piece[] pieces(List<ContentType> types, List<FieldDoc> found) throws IOException {
        var inOrder = new long[found.size()];
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[i] = (long) found.get(i).doc << Integer.SIZE | i;
        }
        Arrays.sort(inOrder);
        var leaves = searcher.getIndexReader().leaves();
        var segments = new Segment[leaves.size()];
        var pieces = new Piece[inOrder.length];
        for (long next : inOrder) {
            var hit = found.get((int) next);
            int number = ReaderUtil.subIndex(hit.doc, leaves);
            var leaf = leaves.get(number);
            if (segments[number] == null) {
                segments[number] = new Segment(leaf.reader(), types);
            }
            pieces[(int) next] = segments[number].piece(Keys.id(hit), hit.doc - leaf.docBase);
        }
        return pieces;
    }

    private Query lucene(ContentQuery query) throws IOException {
        var scope = model.scope(query.types(), visibility.from());
        var all = visible(scope);
        new FilterQueries(from.locales(), this::matching)
                .all(query.filter())
                .forEach(part -> all.add(part, Occur.FILTER));
        query.text().ifPresent(text -> {
            texts.require(text, scope, all);
            texts.gathering(text, scope.searched()).ifPresent(near -> all.add(near, Occur.SHOULD));
        });
        return all.build();
    }

    /** Finds the words in one of these texts. */
    Query text(FullText text, Map<SearchedText, Float> searched) {
        return texts.of(text, searched);
    }

    /** Finds the words in one of the searched texts of these types. */
    Query text(FullText text, List<ContentType> types) {
        return texts.of(text, model.scope(types, visibility.from()).searched());
    }

    /** Marks the words in texts. */
    Marking marking(FullText text) {
        return (form, locale) -> texts.marking(text, form, locale);
    }

    /** What of it can be seen from here. */
    private BooleanQuery.Builder visible(Scope scope) {
        var visible = new BooleanQuery.Builder().add(scope.filter(), Occur.FILTER);
        visibility.hide(visible);
        return visible;
    }

    /** The part of what the query finds that can be seen from here. */
    private BooleanQuery.Builder visible(Query query) {
        var visible = new BooleanQuery.Builder().add(query, Occur.FILTER);
        visibility.narrow(visible);
        return visible;
    }

    private Collection<EntryId> matching(String type, Query query) throws IOException {
        return shelves.related().of(visibility, type, query, () -> {
            var ofType = visible(new TermQuery(new Term(Names.TYPE, type)));
            return searcher.search(ofType.add(query, Occur.FILTER).build(), IdCollector.manager());
        });
    }
}
