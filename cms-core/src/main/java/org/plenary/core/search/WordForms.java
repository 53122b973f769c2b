package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Takes texts of one language apart, and remembers what becomes of a word. For one thread. */
final class WordForms {
    private final WordRules rules;
    private final PlainSplitter plain = new PlainSplitter();
    private final FormTable known = new FormTable(this::form);
    private final Tokens.Gathering exact = new Tokens.Gathering();
    private final Tokens.Gathering stems = new Tokens.Gathering();

    WordForms(WordRules rules) {
        this.rules = rules;
    }

    /** Empty for a text with a word that is far longer than any language has. */
    Optional<Words> of(String text) {
        begin();
        if (!rules.splitsByUnicode() || !plain.split(text, this::word)) {
            begin();
            if (!split(text)) {
                return Optional.empty();
            }
        }
        var terms = known.terms();
        return Optional.of(new Words(exact.end(terms), rules.stemmed().map(ignored -> stems.end(terms))));
    }

    private void begin() {
        known.begin();
        exact.clear();
        stems.clear();
    }

    private boolean split(String text) {
        try (var stream = rules.splitter().tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (word.length() > FormTable.LONGEST_WORD) {
                    return false;
                }
                step(step.getPositionIncrement() - 1);
                word(word.buffer(), 0, word.length());
            }
            stream.end();
            step(step.getPositionIncrement());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        return true;
    }

    private void word(char[] text, int begin, int end) {
        step(1);
        known.find(text, begin, end, exact, stems);
    }

    private void step(int positions) {
        exact.step(positions);
        stems.step(positions);
    }

    private FormTable.Form form(String word) {
        var whole = single(rules.exact(), word);
        return new FormTable.Form(
                whole, rules.stemmed().map(stemmed -> single(stemmed, word)).orElse(whole));
    }

    private static Optional<BytesRef> single(Analyzer rule, String word) {
        var terms = Tokens.of(rule, word).terms();
        if (terms.size() > 1) {
            throw new IllegalStateException("A rule for single words made several of " + word);
        }
        return terms.stream().findFirst();
    }
}
