package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Takes texts of one language apart, and remembers what becomes of a word: few words are frequent, and to look one up is far
 * less than to fold it and find its stem. For one thread.
 */
final class WordForms {
    /** With which nearly every word of a summit is remembered; some megabytes at most. */
    private static final int MOST = 16_384;

    private final WordRules rules;
    /** As large from the start as it can become: this map grows when it is nearly full, and then looks at many wrong words. */
    private final CharArrayMap<Form> known = new CharArrayMap<>(MOST, false);

    /** What becomes of a word; empty where it is dropped. */
    private record Form(Optional<BytesRef> exact, Optional<BytesRef> stemmed) {}

    WordForms(WordRules rules) {
        this.rules = rules;
    }

    Words of(String text) {
        var exact = new Tokens.Gathering();
        var stemmed = new Tokens.Gathering();
        try (var stream = rules.splitter().tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var form = form(word);
                exact.step(step.getPositionIncrement());
                stemmed.step(step.getPositionIncrement());
                form.exact().ifPresent(exact::add);
                form.stemmed().ifPresent(stemmed::add);
            }
            stream.end();
            exact.step(step.getPositionIncrement());
            stemmed.step(step.getPositionIncrement());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        return new Words(exact.end(), stemmed.end());
    }

    private Form form(CharTermAttribute word) {
        var form = known.get(word.buffer(), 0, word.length());
        if (form == null) {
            form = formOf(word.toString());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(word.toString(), form);
        }
        return form;
    }

    private Form formOf(String word) {
        var exact = single(rules.exact(), word);
        return new Form(exact, rules.stemmed().map(stems -> single(stems, word)).orElse(exact));
    }

    private static Optional<BytesRef> single(Analyzer rule, String word) {
        var terms = Tokens.of(rule, word).terms();
        if (terms.size() > 1) {
            throw new IllegalStateException("A rule for single words made several of " + word);
        }
        return terms.stream().findFirst();
    }
}
