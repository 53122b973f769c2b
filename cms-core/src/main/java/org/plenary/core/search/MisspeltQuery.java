package org.plenary.core.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Finds every word that an automaton accepts. Unlike Lucene's FuzzyQuery it compiles the automaton once for all fields, and
 * takes all words instead of the best so many: with a limit, words of what is not published would push out others.
 */
final class MisspeltQuery extends MultiTermQuery {
    private final String meant;
    private final CompiledAutomaton accepted;

    /** @param meant names the automaton: equal for equal ones */
    MisspeltQuery(String field, String meant, CompiledAutomaton accepted) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.meant = meant;
        this.accepted = accepted;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource ignored) throws IOException {
        return accepted.getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            accepted.visit(visitor, this, getField());
        }
    }

    @Override
    public String toString(String ignored) {
        return getField() + ":" + meant;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && meant.equals(((MisspeltQuery) other).meant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), meant);
    }
}
