package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** Collects the ids of entries. */
final class IdCollector extends SimpleCollector {
    private final List<BytesRef> found = new ArrayList<>();
    private SortedDocValues ids = DocValues.emptySorted();

    static CollectorManager<IdCollector, Collection<BytesRef>> manager() {
        return new CollectorManager<>() {
            @Override
            public IdCollector newCollector() {
                return new IdCollector();
            }

            @Override
            public Collection<BytesRef> reduce(Collection<IdCollector> collectors) {
                var all = new ArrayList<BytesRef>();
                collectors.forEach(collector -> all.addAll(collector.found));
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = DocValues.getSorted(context.reader(), Names.ID);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (ids.advanceExact(doc)) {
            found.add(BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
