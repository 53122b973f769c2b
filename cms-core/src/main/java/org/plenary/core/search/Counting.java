package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Locales;
import org.plenary.core.query.QueryLimits;
import org.plenary.spi.model.FieldKind;

/** Counts in how many of the found documents each value of a field stands. */
final class Counting {
    private final IndexSearcher searcher;
    private final Leaf leaf;
    private final List<String> names;

    Counting(IndexSearcher searcher, Leaf leaf, Locales locales) {
        this.searcher = searcher;
        this.leaf = leaf;
        var prefix = leaf.kind() instanceof FieldKind.Truth ? Names.NUMBER : Names.WORD;
        var name = leaf.path().equals(Names.TYPE) ? Names.TYPE : prefix + leaf.path();
        this.names = leaf.localisedAt().isEmpty()
                ? List.of(name)
                : locales.tags().stream()
                        .map(tag -> Names.localised(name, tag.value()))
                        .toList();
    }

    /** The most frequent values first, equally frequent ones by value. */
    Map<String, Long> of(Query query) throws IOException {
        var counts = searcher.search(query, manager());
        var ordered = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(QueryLimits.FACET_VALUES)
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private CollectorManager<Collector, Map<String, Long>> manager() {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return new Collector();
            }

            @Override
            public Map<String, Long> reduce(Collection<Collector> collectors) {
                var all = new HashMap<String, Long>();
                collectors.forEach(one -> one.counts.forEach((value, count) -> all.merge(value, count, Long::sum)));
                return all;
            }
        };
    }

    private String word(BytesRef bytes) {
        return leaf.kind() instanceof FieldKind.Reference ? Names.id(bytes).toString() : bytes.utf8ToString();
    }

    /** Of a localised field the first of the reader's locales counts that has a value. */
    private final class Collector extends SimpleCollector {
        private final Map<String, Long> counts = new HashMap<>();
        private final List<SortedSetDocValues> words = new ArrayList<>();
        private final List<SortedNumericDocValues> numbers = new ArrayList<>();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            words.clear();
            numbers.clear();
            for (var name : names) {
                if (name.startsWith(Names.NUMBER)) {
                    numbers.add(DocValues.getSortedNumeric(context.reader(), name));
                } else {
                    words.add(DocValues.getSortedSet(context.reader(), name));
                }
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (var number : numbers) {
                if (number.advanceExact(doc)) {
                    counts.merge(number.nextValue() == 1 ? "true" : "false", 1L, Long::sum);
                    return;
                }
            }
            for (var field : words) {
                if (field.advanceExact(doc)) {
                    for (int i = 0; i < field.docValueCount(); i++) {
                        counts.merge(word(field.lookupOrd(field.nextOrd())), 1L, Long::sum);
                    }
                    return;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
