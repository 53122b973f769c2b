package org.plenary.core.search;

import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is looked for in texts, by the numbers of the vocabulary that the present one was taken apart with. For one thread. */
final class WantedWords {
    /** Of different words that patterns are compared with, about as many as a page of hits has; a power of two. */
    private static final int ROOM = 1_024;

    private final BytesRef[] terms;
    private final String[] words;
    private final LabelledCharArrayMatcher[] patterns;

    private @Nullable Vocabulary vocabulary;
    private int size;
    private final int[] numbers;
    /** One bit for the lowest six of each number: most words are told by it not to be among them. */
    private long bits;

    private int[] compared = {};
    private @Nullable BytesRef[] outcomes = {};
    private char[] letters = new char[64];

    WantedWords(UHComponents looked) {
        terms = looked.terms();
        words = Arrays.stream(terms).map(BytesRef::utf8ToString).toArray(String[]::new);
        patterns = looked.automata();
        numbers = new int[terms.length];
    }

    /** To be said before the words of a text are asked for: it may have brought words that were not known before. */
    void among(Vocabulary ofText) {
        if (ofText == vocabulary && ofText.size() == size) {
            return;
        }
        size = ofText.size();
        bits = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ofText.number(words[i]);
            bits |= numbers[i] == Vocabulary.NONE ? 0 : 1L << numbers[i];
        }
        if (ofText != vocabulary && patterns.length > 0) {
            compared = new int[ROOM];
            Arrays.fill(compared, Vocabulary.NONE);
            outcomes = new BytesRef[ROOM];
        }
        vocabulary = ofText;
    }

    /** What the word with this number stands for of that which is looked for, if for anything. */
    Optional<BytesRef> term(int number) {
        if ((bits >>> number & 1) != 0) {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] == number && number != Vocabulary.NONE) {
                    return Optional.of(terms[i]);
                }
            }
        }
        return patterns.length == 0 || number == Vocabulary.NONE ? Optional.empty() : byPattern(number);
    }

    private Optional<BytesRef> byPattern(int number) {
        int place = number & (ROOM - 1);
        if (compared[place] != number && vocabulary != null) {
            outcomes[place] = match(vocabulary.term(number)).orElse(null);
            compared[place] = number;
        }
        return Optional.ofNullable(outcomes[place]);
    }

    private Optional<BytesRef> match(String word) {
        if (word.length() > letters.length) {
            letters = new char[word.length()];
        }
        word.getChars(0, word.length(), letters, 0);
        for (var pattern : patterns) {
            if (pattern.match(letters, 0, word.length())) {
                return Optional.of(new BytesRef(pattern.getLabel()));
            }
        }
        return Optional.empty();
    }
}
