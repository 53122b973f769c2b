package org.plenary.core.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Readers of the three shelves at one and the same change. */
final class Shelves implements Closeable {
    /** Parts of one query. A search for the longest text in all types and locales stays below. */
    private static final int MOST_CLAUSES = 100_000;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final DirectoryReader live;
    private final DirectoryReader history;
    private final Drafts drafts;
    private final MultiReader allTimes;
    private volatile @Nullable Set<String> indexed;
    private final IndexSearcher ofLive;
    private final IndexSearcher ofAllTimes;
    private final IndexSearcher ofDrafts;
    private final RelatedIds related = new RelatedIds();
    private volatile @Nullable Boundaries boundaries;
    private final Map<Viewpoint.Shelf, ById> byId = new EnumMap<>(Viewpoint.Shelf.class);
    private final Map<Viewpoint.Shelf, Presence> presence = new EnumMap<>(Viewpoint.Shelf.class);

    Shelves(DirectoryReader live, DirectoryReader history, Drafts drafts, Lookups lookups) throws IOException {
        this.live = live;
        this.history = history;
        this.drafts = drafts;
        ofLive = searcher(live);
        allTimes = new MultiReader(new IndexReader[] {live, history}, false);
        ofAllTimes = searcher(allTimes);
        ofDrafts = searcher(drafts.reader());
        for (var shelf : Viewpoint.Shelf.values()) {
            presence.put(shelf, new Presence(searcher(shelf)));
            byId.put(shelf, new ById(shelf, searcher(shelf).getIndexReader(), lookups));
        }
    }

    private static IndexSearcher searcher(IndexReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Relevance());
        searcher.setQueryCache(KeptFilters.CACHE);
        searcher.setQueryCachingPolicy(KeptFilters.POLICY);
        return searcher;
    }

    /** The names of all fields that can be searched, on any shelf. */
    Set<String> indexed() {
        var known = indexed;
        if (known == null) {
            known = new HashSet<>();
            for (var reader : List.of(allTimes, drafts.reader())) {
                known.addAll(FieldInfos.getIndexedFields(reader));
            }
            indexed = known;
        }
        return known;
    }

    IndexSearcher searcher(Viewpoint.Shelf shelf) {
        return switch (shelf) {
            case LIVE -> ofLive;
            case ALL_TIMES -> ofAllTimes;
            case DRAFT -> ofDrafts;
        };
    }

    /** What filters behind relations have found. */
    RelatedIds related() {
        return related;
    }

    /** @param since nobody looks at the live documents from an earlier instant, in epoch milliseconds */
    Visibility visibility(Viewpoint from, long since) throws IOException {
        if (from.shelf() != Viewpoint.Shelf.LIVE) {
            return Visibility.of(from, Optional.empty());
        }
        var known = boundaries;
        if (known == null) {
            known = Boundaries.read(live, since);
            boundaries = known;
        }
        return Visibility.of(from, Optional.of(known));
    }

    Presence presence(Viewpoint.Shelf shelf) {
        return Objects.requireNonNull(presence.get(shelf));
    }

    /** Lets go of what is remembered for searches: newer ones have taken their place. */
    void retire() {
        presence.values().forEach(Presence::retire);
    }

    ById byId(Viewpoint.Shelf shelf) {
        return Objects.requireNonNull(byId.get(shelf));
    }

    @Override
    public void close() throws IOException {
        allTimes.close();
        drafts.close();
        live.decRef();
        history.decRef();
    }
}
