package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a text as an analyser gives them: what is indexed of it, to be written into as many documents as need it.
 *
 * @param terms never written to, as the same word may stand in many texts
 * @param steps of each term from the one before it; more than 1 where words were dropped between them
 * @param last step from the last term to the end
 */
record Tokens(List<BytesRef> terms, List<Integer> steps, int last) {

    /** Takes the text apart. */
    static Tokens of(Analyzer analyzer, String text) {
        var tokens = new Gathering();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(TermToBytesRefAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.step(step.getPositionIncrement());
                tokens.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            stream.end();
            tokens.step(step.getPositionIncrement());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        return tokens.end();
    }

    /** For one field of one document. */
    TokenStream stream() {
        return new Replay(this);
    }

    /** Puts tokens one behind the other. */
    static final class Gathering {
        private final List<BytesRef> terms = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();
        private int step;

        /** Goes so far on from the last term, whether one follows or not. */
        void step(int positions) {
            step += positions;
        }

        void add(BytesRef term) {
            terms.add(term);
            steps.add(step);
            step = 0;
        }

        Tokens end() {
            return new Tokens(terms, steps, step);
        }
    }

    private static final class Replay extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Tokens tokens;
        private int next;

        Replay(Tokens tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.terms.size()) {
                return false;
            }
            term.setBytesRef(tokens.terms.get(next));
            step.setPositionIncrement(tokens.steps.get(next));
            next++;
            return true;
        }

        @Override
        public void end() {
            step.setPositionIncrement(tokens.last);
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
