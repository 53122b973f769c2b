package org.plenary.core.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.plenary.core.query.ContentQuery.Paging;

/** Collects the hits of a page, and one behind it where there is one. What stands on earlier pages is told apart, and no more. */
final class PageCollecting implements CollectorManager<TopFieldCollector, TopDocs> {
    private final TopFieldCollectorManager all;
    private final Sort sort;
    private final int first;
    private final int size;

    private PageCollecting(TopFieldCollectorManager all, Sort sort, int first, int size) {
        this.all = all;
        this.sort = sort;
        this.first = first;
        this.size = size;
    }

    /**
     * Of a page.
     *
     * @param counted up to so many hits it is told exactly how many there are in all
     * @param after the last hit of the page before
     */
    static PageCollecting of(Paging paging, int counted, Sort sort, Optional<FieldDoc> after) {
        int first = (paging.number() - 1) * paging.size();
        int seen = first + paging.size() + 1;
        var all = new TopFieldCollectorManager(sort, seen, after.orElse(null), Math.max(seen, counted));
        return new PageCollecting(all, sort, first, paging.size() + 1);
    }

    @Override
    public TopFieldCollector newCollector() throws IOException {
        return all.newCollector();
    }

    @Override
    public TopDocs reduce(Collection<TopFieldCollector> collectors) throws IOException {
        if (collectors.size() == 1) {
            return collectors.iterator().next().topDocs(first, size);
        }
        var parts = collectors.stream().map(TopFieldCollector::topDocs).toArray(TopFieldDocs[]::new);
        return TopDocs.merge(sort, first, size, parts);
    }
}
