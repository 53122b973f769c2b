package org.plenary.core.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A filter that {@link KeptFilters} keeps what it finds of. It stays in one piece: Lucene would take a filter of several parts
 * apart, and join those to the query around it.
 */
final class KeptQuery extends Query {
    private final Query filter;

    KeptQuery(Query filter) {
        this.filter = filter;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var simpler = filter.rewrite(searcher);
        return simpler == filter ? this : new KeptQuery(simpler);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var weight = searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var found = weight.scorerSupplier(context);
                return found == null
                        ? null
                        : new ConstantScoreScorerSupplier(
                                score(), mode, context.reader().maxDoc()) {
                            @Override
                            public DocIdSetIterator iterator(long offered) throws IOException {
                                return found.get(offered).iterator();
                            }

                            @Override
                            public long cost() {
                                return found.cost();
                            }
                        };
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return weight.isCacheable(context);
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        filter.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return filter.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptQuery that && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + filter.hashCode();
    }
}
