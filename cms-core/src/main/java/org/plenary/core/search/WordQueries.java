package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Makes queries of words, in no field yet; remembers those of single words, which are few in the searches of a summit. */
final class WordQueries {
    private static final int MOST = 4_096;

    /** Characters; what is longer is no word that others search for, and may be many words with something else between. */
    private static final int LONGEST = 40;

    private static final Pattern SPACE = Pattern.compile(" ");

    private final Cache<Asked, Optional<Query>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Predicate<Analyzer> wordByWord;

    /** @param wordByWord whether an analyser splits as Unicode does, and makes the same of a word whatever stands beside it */
    WordQueries(Predicate<Analyzer> wordByWord) {
        this.wordByWord = wordByWord;
    }

    /**
     * What is asked of an analyser.
     *
     * @param apart how many words further apart than here they may stand
     */
    record Asked(Analyzer analyzer, String words, int apart) {}

    /** Empty where the analyser drops all of them. */
    Optional<Query> of(Asked asked) {
        if (isUsual(asked.words())) {
            return known.get(asked, one -> in("", one));
        }
        return (wordByWord.test(asked.analyzer()) ? joined(asked) : Optional.<Query>empty()).or(() -> in("", asked));
    }

    /** Whether it is a single word as others search for it too, so that what is made of it is worth to be remembered. */
    static boolean isUsual(String words) {
        return words.length() <= LONGEST && words.indexOf(' ') < 0;
    }

    /** Put together from what is known of single words; empty where they are not all plain ones. */
    private Optional<Query> joined(Asked asked) {
        var phrase = new PhraseQuery.Builder().setSlop(asked.apart());
        for (var word : SPACE.split(asked.words())) {
            var single = isPlain(word) ? of(new Asked(asked.analyzer(), word, 0)) : Optional.<Query>empty();
            if (!(single.orElse(null) instanceof TermQuery term)) {
                return Optional.empty();
            }
            phrase.add(term.getTerm());
        }
        return Optional.of(phrase.build());
    }

    /** Whether it is of letters only, so that it is not split, or nothing, but by a language that does not write spaces. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && isUsual(word) && word.chars().allMatch(Character::isLetter);
    }

    /** The same in a field. */
    static Optional<Query> in(String field, Asked asked) {
        return Optional.ofNullable(
                new QueryBuilder(asked.analyzer()).createPhraseQuery(field, asked.words(), asked.apart()));
    }
}
