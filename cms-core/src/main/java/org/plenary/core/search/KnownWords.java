package org.plenary.core.search;

/** Remembers what becomes of the words of one language, in a vocabulary that another one follows when it is full. */
final class KnownWords {
    private final WordRules rules;
    private volatile Vocabulary vocabulary;

    KnownWords(WordRules rules) {
        this.rules = rules;
        this.vocabulary = new Vocabulary(rules);
    }

    /** The words of a text. */
    WordPlaces in(String text) {
        return WordPlaces.of(rules.splitter(), vocabulary(), text);
    }

    Vocabulary vocabulary() {
        var now = vocabulary;
        if (now.isFull()) {
            now = new Vocabulary(rules);
            vocabulary = now;
        }
        return now;
    }
}
