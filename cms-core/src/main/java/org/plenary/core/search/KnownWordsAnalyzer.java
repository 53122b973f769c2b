package org.plenary.core.search;

import java.io.IOException;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Analyses texts of one language into one form of its words, as the language describes it, by what is known of each word. */
final class KnownWordsAnalyzer extends AnalyzerWrapper {
    private final Analyzer splitter;
    private final KnownWords words;
    private final ToIntFunction<Vocabulary.Form> wanted;

    /** @param splitter gives the words as they are */
    KnownWordsAnalyzer(Analyzer splitter, KnownWords words, ToIntFunction<Vocabulary.Form> wanted) {
        super(Analyzer.GLOBAL_REUSE_STRATEGY);
        this.splitter = splitter;
        this.words = words;
        this.wanted = wanted;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return splitter;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents split) {
        return new TokenStreamComponents(split.getSource(), new Replacing(split.getTokenStream()));
    }

    private final class Replacing extends TokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private int dropped;

        Replacing(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            dropped = 0;
            while (input.incrementToken()) {
                var vocabulary = words.vocabulary();
                int term = wanted.applyAsInt(vocabulary.of(word.toString()));
                if (term != Vocabulary.NONE) {
                    word.setEmpty().append(vocabulary.term(term));
                    step.setPositionIncrement(step.getPositionIncrement() + dropped);
                    return true;
                }
                dropped += step.getPositionIncrement();
            }
            return false;
        }

        @Override
        public void end() throws IOException {
            super.end();
            step.setPositionIncrement(step.getPositionIncrement() + dropped);
        }
    }
}
