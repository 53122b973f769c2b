package org.plenary.core.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Looks into the words of each document that is offered to it, whether one holds a part when both are folded. To be joined
 * with a query that offers few.
 */
final class HoldingQuery extends Query {
    /** In the measure of Lucene: how much more it is to look into a word than to compare two numbers. */
    private static final float COST = 100;

    private final String field;
    private final String part;

    /**
     * @param field of words as they are
     * @param part folded
     */
    HoldingQuery(String field, String part) {
        this.field = field;
        this.part = part;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var words = DocValues.getSortedSet(context.reader(), field);
                var each = DocIdSetIterator.all(context.reader().maxDoc());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, holding(each, words)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return DocValues.isCacheable(context, field);
            }
        };
    }

    private TwoPhaseIterator holding(DocIdSetIterator each, SortedSetDocValues words) {
        return new TwoPhaseIterator(each) {
            @Override
            public boolean matches() throws IOException {
                return words.advanceExact(approximation.docID()) && holds(words);
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    private boolean holds(SortedSetDocValues words) throws IOException {
        for (int i = 0; i < words.docValueCount(); i++) {
            if (Collators.fold(words.lookupOrd(words.nextOrd()).utf8ToString()).contains(part)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String ignored) {
        return field + ":*" + part + "*";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HoldingQuery that && field.equals(that.field) && part.equals(that.part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, part);
    }
}
