package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Which words stand in which fields of one snapshot, and where in its dictionaries: a search looks for each of its words in every
 * field, most fields do not have it, and most words are searched for again and again.
 */
final class Presence {
    private static final long MOST = 4_000;

    private final IndexSearcher searcher;
    private final Cache<Term, TermStates> looked =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Presence(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** A query that finds the same, the quicker; empty for one that finds nothing, because a word of it is nowhere. */
    Optional<Query> of(Query query) {
        return switch (query) {
            case TermQuery word -> {
                var states = states(word.getTerm());
                yield states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(word.getTerm(), states));
            }
            case PhraseQuery phrase -> {
                boolean whole = true;
                for (var word : phrase.getTerms()) {
                    whole &= states(word).docFreq() > 0;
                }
                yield whole ? Optional.of(phrase) : Optional.empty();
            }
            default -> Optional.of(query);
        };
    }

    private TermStates states(Term word) {
        return looked.get(word, missing -> {
            try {
                return TermStates.build(searcher, missing, true);
            } catch (IOException failed) {
                throw new UncheckedIOException("The search index could not be read", failed);
            }
        });
    }
}
