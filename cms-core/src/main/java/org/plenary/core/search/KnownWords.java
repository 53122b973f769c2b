package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;

/** Remembers what becomes of the words of one language: to look one up is far less than to fold it and find its stem. */
final class KnownWords {
    /** Nearly every word of a summit; some megabytes at most. */
    private static final int MOST = 16_384;

    /** Bytes, about; what is searched for is found in the same texts again and again. */
    private static final long MOST_PLACES = 16L << 20;

    private static final int SHARE_OF_MEMORY = 32;
    /** What a text takes besides its words, about, in bytes. */
    private static final int OVERHEAD = 200;

    private static final Cache<Text, WordPlaces> PLACES = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_PLACES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY))
            .weigher((Text text, WordPlaces places) ->
                    OVERHEAD + Character.BYTES * text.text().length() + places.size())
            .build();

    private final WordRules rules;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    /** What becomes of a word; empty where it is dropped. */
    record Form(Optional<String> exact, Optional<String> stemmed) {}

    private record Text(KnownWords language, String text) {}

    KnownWords(WordRules rules) {
        this.rules = rules;
    }

    /** The words of a text; kept for the next time. */
    WordPlaces in(String text) {
        return PLACES.get(new Text(this, text), missing -> WordPlaces.of(rules.splitter(), this::of, missing.text()));
    }

    Form of(String word) {
        var form = known.get(word);
        if (form == null) {
            var exact = single(rules.exact(), word);
            form = new Form(
                    exact, rules.stemmed().map(stems -> single(stems, word)).orElse(exact));
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
