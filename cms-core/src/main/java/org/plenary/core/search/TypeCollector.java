package org.plenary.core.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.plenary.spi.entry.EntryId;

/** Collects the ids of entries with their types. */
final class TypeCollector extends SimpleCollector {
    private final Map<EntryId, String> found = new HashMap<>();
    private SortedDocValues ids = DocValues.emptySorted();
    private SortedSetDocValues types = DocValues.emptySortedSet();

    static CollectorManager<TypeCollector, Map<EntryId, String>> manager() {
        return new CollectorManager<>() {
            @Override
            public TypeCollector newCollector() {
                return new TypeCollector();
            }

            @Override
            public Map<EntryId, String> reduce(Collection<TypeCollector> collectors) {
                var all = new HashMap<EntryId, String>();
                collectors.forEach(collector -> all.putAll(collector.found));
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = DocValues.getSorted(context.reader(), Names.ID);
        types = DocValues.getSortedSet(context.reader(), Names.TYPE);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (ids.advanceExact(doc) && types.advanceExact(doc)) {
            found.put(
                    Names.id(ids.lookupOrd(ids.ordValue())),
                    types.lookupOrd(types.nextOrd()).utf8ToString());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
