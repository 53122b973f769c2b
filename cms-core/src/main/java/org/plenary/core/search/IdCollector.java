package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.plenary.spi.entry.EntryId;

/** Collects the ids of entries. */
final class IdCollector extends SimpleCollector {
    private final List<EntryId> found = new ArrayList<>();
    private Ids ids = Ids.none();

    static CollectorManager<IdCollector, List<EntryId>> manager() {
        return new CollectorManager<>() {
            @Override
            public IdCollector newCollector() {
                return new IdCollector();
            }

            @Override
            public List<EntryId> reduce(Collection<IdCollector> collectors) {
                var all = new ArrayList<EntryId>();
                collectors.forEach(collector -> all.addAll(collector.found));
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = Ids.of(context.reader());
    }

    @Override
    public void collect(int doc) throws IOException {
        found.add(ids.of(doc));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
