package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** Makes queries of words, in no field yet; remembers those of single words, which are few in the searches of a summit. */
final class WordQueries {
    private static final int MOST = 4_096;

    private final Cache<Asked, Optional<Query>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * What is asked of an analyser.
     *
     * @param apart how many words further apart than here they may stand
     */
    record Asked(Analyzer analyzer, String words, int apart) {}

    /** Empty where the analyser drops all of them. */
    Optional<Query> of(Asked asked) {
        return asked.words().indexOf(' ') < 0 ? known.get(asked, one -> in("", one)) : in("", asked);
    }

    /** The same in a field. */
    static Optional<Query> in(String field, Asked asked) {
        return Optional.ofNullable(
                new QueryBuilder(asked.analyzer()).createPhraseQuery(field, asked.words(), asked.apart()));
    }
}
