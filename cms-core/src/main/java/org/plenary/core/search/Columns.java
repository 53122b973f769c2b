package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The columns that lists are filtered and ordered by, read when first needed; bounded by their bytes. */
final class Columns {
    /** Where fewer documents have a number, the index finds them quickly by itself, and most of a column would be empty. */
    private static final int SPARSE = 8;

    private static final long MOST_BYTES = 32L << 20;
    private static final int SHARE_OF_MEMORY = 16;
    private static final int OVERHEAD = 200;

    private static final Cache<Key, Kept> KEPT = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY))
            .weigher((Key key, Kept kept) -> (int) Math.min(Integer.MAX_VALUE, kept.bytes()))
            .executor(Runnable::run)
            .build();

    private record Key(IndexReader.CacheKey segment, String field) {}

    private record Kept(Optional<Column> column, long bytes) {}

    private Columns() {}

    /** Empty where there is none, so that the index is to be asked. */
    static Optional<Column> of(LeafReader leaf, String field) throws IOException {
        var core = leaf.getCoreCacheHelper();
        var key = new Key(core.getKey(), field);
        var known = KEPT.getIfPresent(key);
        if (known == null) {
            known = read(leaf, field);
            KEPT.put(key, known);
            core.addClosedListener(closed -> KEPT.invalidate(key));
        }
        return known.column();
    }

    private static Kept read(LeafReader leaf, String field) throws IOException {
        boolean sparse = DocValues.getSortedNumeric(leaf, field).cost() < leaf.maxDoc() / SPARSE;
        var column = sparse ? Optional.<Column>empty() : Column.read(leaf, field);
        return new Kept(column, OVERHEAD + (column.isPresent() ? Column.size(leaf) : 0));
    }
}
