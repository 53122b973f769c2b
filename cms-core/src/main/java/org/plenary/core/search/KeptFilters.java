package org.plenary.core.search;

import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;

/**
 * Keeps, per segment, which documents are visible in the locales of a reader: every query asks for that, and there are as
 * many answers as chains of locales. Lucene by itself would keep it for big segments only.
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
        return query instanceof BooleanQuery either
                && !either.clauses().isEmpty()
                && either.clauses().getFirst().query() instanceof TermQuery term
                && term.getTerm().field().equals(Names.VISIBLE);
    }
}
