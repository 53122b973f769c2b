package org.plenary.core.search;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;

/**
 * What becomes of the words of one language, each term by a number: to look a word up is far less than to fold it and find its
 * stem, and to compare numbers that stand side by side far less than to compare words that lie anywhere. Numbers of one vocabulary mean
 * nothing in another.
 */
final class Vocabulary {
    /** The number of no term, for a word that is dropped; and for a term that is not known here. */
    static final int NONE = -1;
    /** Nearly every word of a summit; some megabytes at most. */
    private static final int MOST = 16_384;

    private final WordRules rules;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] terms = new String[1_024];
    private volatile int size;

    /** The numbers of what becomes of a word. */
    record Form(int exact, int stemmed) {}

    Vocabulary(WordRules rules) {
        this.rules = rules;
    }

    /** Whether it has more words than there should be in one. */
    boolean isFull() {
        return forms.size() >= MOST;
    }

    /** How many terms there are; what was not there at this size may be at a later one. */
    int size() {
        return size;
    }

    Form of(String word) {
        var known = forms.get(word);
        return known != null ? known : learn(word);
    }

    /** @return {@link #NONE} for one that stands in no text of this vocabulary */
    int number(String term) {
        return numbers.getOrDefault(term, NONE);
    }

    String term(int number) {
        return terms[number];
    }

    private Form learn(String word) {
        int exact = single(rules.exact(), word);
        var form = new Form(
                exact, rules.stemmed().map(stems -> single(stems, word)).orElse(exact));
        forms.put(word, form);
        return form;
    }

    private int single(Analyzer rule, String word) {
        var made = Tokens.of(rule, word).terms();
        return made.isEmpty() ? NONE : add(made.getFirst());
    }

    private synchronized int add(BytesRef utf8) {
        var term = utf8.utf8ToString();
        int known = number(term);
        if (known != NONE) {
            return known;
        }
        int next = size;
        if (next == terms.length) {
            terms = Arrays.copyOf(terms, 2 * next);
        }
        terms[next] = term;
        numbers.put(term, next);
        size = next + 1;
        return next;
    }
}
