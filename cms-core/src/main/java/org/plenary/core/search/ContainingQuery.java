package org.plenary.core.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * Finds words that contain a part. Every word of the field is looked at, as by a wildcard, but no automaton is built, whose
 * size a caller could drive up.
 */
final class ContainingQuery extends MultiTermQuery {
    private final BytesRef part;

    ContainingQuery(String field, String part) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.part = new BytesRef(part);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource ignored) throws IOException {
        return new FilteredTermsEnum(terms.iterator(), false) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                return contains(term) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    /** In UTF-8 no character begins inside another, so that the bytes of a part are found only where the part is. */
    private boolean contains(BytesRef term) {
        for (int start = 0; start <= term.length - part.length; start++) {
            int from = term.offset + start;
            if (Arrays.equals(
                    term.bytes, from, from + part.length, part.bytes, part.offset, part.offset + part.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long getTermsCount() {
        return -1;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String ignored) {
        return getField() + ":*" + part.utf8ToString() + "*";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && part.equals(((ContainingQuery) other).part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), part);
    }
}
