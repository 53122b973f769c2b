package org.plenary.core.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes the texts of an entry apart, each only once for all documents of the entry and both forms of its words. For one thread
 * at a time; what it has learnt about words stays for the next entry.
 */
final class Wording implements AutoCloseable {
    private final Analysis analysis;
    private final Consumer<Wording> free;
    private final Map<String, WordForms> byLocale = new HashMap<>();
    private final Map<Text, Words> texts = new HashMap<>();

    private record Text(String locale, String text) {}

    /** @param free is given it back when an entry is done */
    Wording(Analysis analysis, Consumer<Wording> free) {
        this.analysis = analysis;
        this.free = free;
    }

    /** @param locale may be empty: of no language */
    Words of(String text, String locale) {
        return texts.computeIfAbsent(new Text(locale, text), this::words);
    }

    private Words words(Text text) {
        return analysis.rules(text.locale())
                .flatMap(rules -> byLocale.computeIfAbsent(text.locale(), ignored -> new WordForms(rules))
                        .of(text.text()))
                .orElseGet(() -> plainly(text));
    }

    private Words plainly(Text text) {
        return new Words(
                Tokens.of(analysis.exact(text.locale()), text.text()),
                analysis.stemmed(text.locale()).map(stems -> Tokens.of(stems, text.text())));
    }

    @Override
    public void close() {
        texts.clear();
        free.accept(this);
    }
}
