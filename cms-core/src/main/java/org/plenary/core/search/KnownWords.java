package org.plenary.core.search;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;

/** Remembers what becomes of the words of one language: to look one up is far less than to fold it and find its stem. */
final class KnownWords {
    /** Nearly every word of a summit; some megabytes at most. */
    private static final int MOST = 16_384;

    private final WordRules rules;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * What becomes of a word; empty where it is dropped.
     *
     * @param number another one for each
     */
    record Form(int number, Optional<String> exact, Optional<String> stemmed) {}

    KnownWords(WordRules rules) {
        this.rules = rules;
    }

    /** The words of a text. */
    WordPlaces in(String text) {
        return WordPlaces.of(rules.splitter(), this::of, text);
    }

    Form of(String word) {
        var form = known.get(word);
        if (form == null) {
            var exact = single(rules.exact(), word);
            form = new Form(
                    numbers.getAndIncrement(),
                    exact,
                    rules.stemmed().map(stems -> single(stems, word)).orElse(exact));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(word, form);
        }
        return form;
    }

    private static Optional<String> single(Analyzer rule, String word) {
        return Tokens.of(rule, word).terms().stream().findFirst().map(BytesRef::utf8ToString);
    }
}
