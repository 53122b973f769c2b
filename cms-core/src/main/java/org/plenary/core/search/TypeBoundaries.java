package org.plenary.core.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.plenary.core.timeline.Interval;

/** When live pieces begin and end, type by type: looked up when first asked for, remembered until passed. */
final class TypeBoundaries {
    private static final List<String> EDGES = List.of(Names.FROM, Names.UNTIL);

    private final IndexSearcher live;
    private final long writtenAt;
    private final Map<String, Interval> byType = new ConcurrentHashMap<>();

    /** @param writtenAt in epoch milliseconds; nothing is asked about earlier times */
    TypeBoundaries(IndexSearcher live, long writtenAt) {
        this.live = live;
        this.writtenAt = writtenAt;
    }

    /** The longest stretch around the instant in which no piece of these types begins or ends. */
    Interval around(long at, Collection<String> types) throws IOException {
        long from = writtenAt;
        long until = Interval.FOREVER;
        for (var type : types) {
            var own = around(at, type);
            from = Math.max(from, own.from());
            until = Math.min(until, own.until());
        }
        return new Interval(from, until);
    }

    private Interval around(long at, String type) throws IOException {
        var known = byType.get(type);
        if (known != null && known.contains(at)) {
            return known;
        }
        long from = writtenAt;
        long until = Interval.FOREVER;
        for (var edge : EDGES) {
            from = Math.max(
                    from,
                    outermost(type, edge, new Stretch(writtenAt + 1, at, true)).orElse(from));
            until = Math.min(
                    until,
                    outermost(type, edge, new Stretch(at + 1, Long.MAX_VALUE, false))
                            .orElse(until));
        }
        var found = new Interval(from, until);
        byType.put(type, found);
        return found;
    }

    /** @param last whether the last one in it is looked for, not the first */
    private record Stretch(long first, long until, boolean last) {}

    private OptionalLong outermost(String type, String edge, Stretch stretch) throws IOException {
        if (stretch.first() > stretch.until()) {
            return OptionalLong.empty();
        }
        var within = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Names.TYPE, type)), Occur.FILTER)
                .add(LongField.newRangeQuery(edge, stretch.first(), stretch.until()), Occur.FILTER)
                .build();
        var order = new Sort(LongField.newSortField(edge, stretch.last(), SortedNumericSelector.Type.MIN));
        var top = live.search(within, 1, order).scoreDocs;
        return top.length == 0 ? OptionalLong.empty() : OptionalLong.of((Long) ((FieldDoc) top[0]).fields[0]);
    }
}
