package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.plenary.core.query.FullText;

/**
 * Which words stand in which fields of one snapshot, and where in its dictionaries: a search looks for each of its words in every
 * field, most fields do not have it, and most words are searched for again and again.
 */
final class Presence {
    private static final long MOST = 4_000;
    /** Words that begin the same; of more Lucene makes one list. */
    private static final int MOST_BEGUN = 16;
    /** Of single words; some kilobytes each. */
    private static final long MOST_CLAUSES = 1_000;

    private final IndexSearcher searcher;
    private final Cache<Term, TermStates> looked =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Asked, Clause> clauses =
            Caffeine.newBuilder().maximumSize(MOST_CLAUSES).build();

    private volatile boolean retired;

    private record Asked(Scope scope, FullText.Clause clause) {}

    /**
     * What is looked for because of a clause.
     *
     * @param dropped whether some language of the reader knows it as no word at all, so that it need not be found
     */
    record Clause(Query query, boolean dropped) {
        BooleanClause.Occur occur() {
            return dropped ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST;
        }
    }

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
            case BeginningQuery begun -> begun(begun);
            default -> Optional.of(query);
        };
    }

    /** Where few words begin so, and most often it is one, they are named, so that no search has to look for them again. */
    private Optional<Query> begun(BeginningQuery begun) {
        var words = words(begun);
        if (words.size() > MOST_BEGUN) {
            return Optional.of(begun);
        }
        var any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(word, states(word)), BooleanClause.Occur.SHOULD));
        return words.isEmpty() ? Optional.empty() : Optional.of(new ConstantScoreQuery(any.build()));
    }

    private List<Term> words(BeginningQuery begun) {
        try {
            return begun.words(searcher.getIndexReader(), MOST_BEGUN + 1);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /** What is looked for because of a word, made once: most are searched for together with others each time. */
    Clause of(Scope scope, FullText.Clause clause, Supplier<Clause> made) {
        return retired ? made.get() : clauses.get(new Asked(scope, clause), missing -> simplified(made.get()));
    }

    private Clause simplified(Clause clause) {
        try {
            return new Clause(searcher.rewrite(clause.query()), clause.dropped());
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private TermStates states(Term word) {
        return retired ? built(word) : looked.get(word, this::built);
    }

    private TermStates built(Term word) {
        try {
            return TermStates.build(searcher, word, true);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /** Remembers nothing any more: of a snapshot that is not the newest only later pages are read, and many are kept for those. */
    void retire() {
        retired = true;
        looked.invalidateAll();
        clauses.invalidateAll();
    }

    /** How many words and clauses are remembered, about. */
    long remembered() {
        return looked.estimatedSize() + clauses.estimatedSize();
    }

    private static UncheckedIOException unreadable(IOException failed) {
        return new UncheckedIOException("The search index could not be read", failed);
    }
}
