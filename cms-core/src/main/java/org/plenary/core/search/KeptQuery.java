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
 * apart, and join those to the query around it. Only when it is not kept yet is it made ready to be looked for.
 */
final class KeptQuery extends Query {
    private final Query filter;

    /** @param filter that finds the same in a segment for as long as that is there, but for deleted documents */
    KeptQuery(Query filter) {
        this.filter = filter;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            private @Nullable Weight looking;

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var found = looking().scorerSupplier(context);
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

            private Weight looking() throws IOException {
                if (looking == null) {
                    looking = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
                }
                return looking;
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
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
