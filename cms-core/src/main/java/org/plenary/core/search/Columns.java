package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
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

    /** One, so that all indexes together stay within the bound: segments have names of their own throughout a process. */
    static final Columns OF_THIS_PROCESS =
            new Columns(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));

    private final Cache<Key, Kept> kept;

    /**
     * Those that were read of late. Where there is no room for all columns, one that gave way would be read again for each list, which
     * takes a hundred times as long as to ask the index.
     */
    private final Cache<Key, Boolean> readOfLate =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private record Key(IndexReader.CacheKey segment, String field) {}

    private record Kept(Optional<Column> column, long bytes) {}

    Columns(long mostBytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Key key, Kept column) -> (int) Math.min(Integer.MAX_VALUE, column.bytes()))
                .executor(Runnable::run)
                .build();
    }

    /** Empty where there is none, so that the index is to be asked. */
    Optional<Column> of(LeafReader leaf, String field) throws IOException {
        var core = leaf.getCoreCacheHelper();
        var key = new Key(core.getKey(), field);
        var known = kept.getIfPresent(key);
        if (known != null) {
            return known.column();
        }
        if (readOfLate.asMap().putIfAbsent(key, true) != null) {
            return Optional.empty();
        }
        var read = read(leaf, field);
        kept.put(key, read);
        core.addClosedListener(closed -> kept.invalidate(key));
        return read.column();
    }

    private static Kept read(LeafReader leaf, String field) throws IOException {
        boolean sparse = DocValues.getSortedNumeric(leaf, field).cost() < leaf.maxDoc() / SPARSE;
        var column = sparse ? Optional.<Column>empty() : Column.read(leaf, field);
        return new Kept(column, OVERHEAD + (column.isPresent() ? Column.size(leaf) : 0));
    }
}
