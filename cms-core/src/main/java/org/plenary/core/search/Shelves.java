package org.plenary.core.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
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
    private final DirectoryReader draft;
    private final MultiReader allTimes;
    private volatile @Nullable Set<String> indexed;
    private final IndexSearcher ofLive;
    private final IndexSearcher ofAllTimes;
    private final IndexSearcher ofDrafts;

    Shelves(DirectoryReader live, DirectoryReader history, DirectoryReader draft) throws IOException {
        this.live = live;
        this.history = history;
        this.draft = draft;
        ofLive = searcher(live);
        allTimes = new MultiReader(new IndexReader[] {live, history}, false);
        ofAllTimes = searcher(allTimes);
        ofDrafts = searcher(draft);
    }

    private static IndexSearcher searcher(IndexReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Relevance());
        return searcher;
    }

    /** The names of all fields that can be searched, on any shelf. */
    Set<String> indexed() {
        var known = indexed;
        if (known == null) {
            known = new HashSet<>();
            for (var reader : List.of(allTimes, draft)) {
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

    @Override
    public void close() throws IOException {
        allTimes.close();
        live.decRef();
        history.decRef();
        draft.decRef();
    }
}
