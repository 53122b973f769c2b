package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Finds every word that begins so. Lucene's PrefixQuery compiles an automaton for each field that is looked into; words stand in
 * order, so that to begin at the first and to end behind the last does as well.
 */
final class BeginningQuery extends MultiTermQuery {
    private final BytesRef beginning;

    BeginningQuery(Term beginning) {
        super(beginning.field(), CONSTANT_SCORE_BLENDED_REWRITE);
        this.beginning = beginning.bytes();
    }

    /** The words that begin so, in order, at most so many. */
    List<Term> words(IndexReader reader, int most) throws IOException {
        var words = new ArrayList<Term>();
        var terms = MultiTerms.getTerms(reader, getField());
        if (terms != null) {
            var begun = new Begun(terms.iterator());
            for (var word = begun.next(); word != null && words.size() < most; word = begun.next()) {
                words.add(new Term(getField(), BytesRef.deepCopyOf(word)));
            }
        }
        return words;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource ignored) throws IOException {
        return new Begun(terms.iterator());
    }

    private final class Begun extends FilteredTermsEnum {
        Begun(TermsEnum words) {
            super(words);
            setInitialSeekTerm(beginning);
        }

        @Override
        protected AcceptStatus accept(BytesRef word) {
            return StringHelper.startsWith(word, beginning) ? AcceptStatus.YES : AcceptStatus.END;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.consumeTermsMatching(
                    this, getField(), () -> new ByteRunAutomaton(PrefixQuery.toAutomaton(beginning), true));
        }
    }

    @Override
    public String toString(String ignored) {
        return getField() + ":" + beginning.utf8ToString() + "*";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && beginning.equals(((BeginningQuery) other).beginning);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), beginning);
    }
}
