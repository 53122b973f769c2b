package org.plenary.core.search;

import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds a number within a range. Where another part of the query offers fewer documents than have such a number, their
 * numbers are looked at one by one, instead of collecting all that have one. (Lucene's own {@code IndexOrDocValuesQuery} does
 * so only from one to eight on; collecting turned out to cost as much per document as looking.)
 */
final class RangeQuery extends Query {
    private final Range range;
    private final Query collecting;
    private final Query looking;

    /** Both ends belong to it. */
    private record Range(String field, long first, long last) {}

    /** @param first inclusive, as is the last */
    RangeQuery(String field, long first, long last) {
        this(
                new Range(field, first, last),
                LongPoint.newRangeQuery(field, first, last),
                SortedNumericDocValuesField.newSlowRangeQuery(field, first, last));
    }

    private RangeQuery(Range range, Query collecting, Query looking) {
        this.range = range;
        this.collecting = collecting;
        this.looking = looking;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var all = collecting.rewrite(searcher);
        var each = looking.rewrite(searcher);
        return all == collecting && each == looking ? this : new RangeQuery(range, all, each);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var all = collecting.createWeight(searcher, mode, boost);
        var each = looking.createWeight(searcher, mode, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var collected = all.scorerSupplier(context);
                if (collected == null) {
                    return null;
                }
                var column = Columns.OF_THIS_PROCESS.of(context.reader(), range.field());
                if (column.isPresent()) {
                    long cost = column.get().estimate(range.first(), range.last());
                    var within = column.get().within(range.first(), range.last());
                    return new Either(
                            collected,
                            new DefaultScorerSupplier(new ConstantScoreScorer(boost, mode, within)),
                            OptionalLong.of(cost));
                }
                var looked = each.scorerSupplier(context);
                return looked == null ? null : new Either(collected, looked, OptionalLong.empty());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return each.isCacheable(context);
            }

            @Override
            public int count(LeafReaderContext context) throws IOException {
                return all.count(context);
            }
        };
    }

    private static final class Either extends ScorerSupplier {
        private final ScorerSupplier collected;
        private final ScorerSupplier looked;
        private OptionalLong cost;

        /** @param cost how many documents have such a number; empty where the index is to be asked */
        Either(ScorerSupplier collected, ScorerSupplier looked, OptionalLong cost) {
            this.collected = collected;
            this.looked = looked;
            this.cost = cost;
        }

        @Override
        public Scorer get(long offered) throws IOException {
            return (offered < cost() ? looked : collected).get(offered);
        }

        /** The index walks through a tree each time it makes an estimate. */
        @Override
        public long cost() {
            if (cost.isEmpty()) {
                cost = OptionalLong.of(collected.cost());
            }
            return cost.getAsLong();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        collecting.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return collecting.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RangeQuery that && collecting.equals(that.collecting);
    }

    @Override
    public int hashCode() {
        return collecting.hashCode();
    }
}
