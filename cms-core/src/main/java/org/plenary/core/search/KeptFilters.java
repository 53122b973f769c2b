package org.plenary.core.search;

import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;

/**
 * Keeps, per segment, which documents are visible in the locales of a reader, and which of those are of the types that a
 * query is about: every query asks for one or the other, and there are few answers. Lucene by itself would keep them for big
 * segments only.
 */
final class KeptFilters implements QueryCachingPolicy {
    static final KeptFilters POLICY = new KeptFilters();
    static final QueryCache CACHE = new LRUQueryCache(1_000, 16L << 20, leaf -> true, Float.POSITIVE_INFINITY);

    private KeptFilters() {}

    @Override
    public void onUse(Query query) {
        // How often it was used does not matter.
    }

    @Override
    public boolean shouldCache(Query query) {
        return query instanceof KeptQuery;
    }
}
