package org.plenary.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.plenary.core.query.FullText;
import org.plenary.core.query.Locales;
import org.plenary.core.search.IndexModel.SearchedText;

/**
 * Turns words into a query. Each clause must be found in some field that the reader sees, in its exact form or, worth less,
 * reduced to its stem. A clause that the analysis of one of the languages drops, as stop words are, need not be found.
 */
final class TextQueries {
    private static final float EXACT = 2f;
    private static final float BEGUN = 0.5f;
    private static final int SHORTEST_BEGINNING = 2;
    /** How many words further apart than in the query still count as near. */
    private static final int NEAR = 10;
    /** How much the fields count in which a word is found less well than in the best one. */
    private static final float OTHERS = 0.1f;

    private final Analysis analysis;
    private final Locales locales;
    private final Supplier<Set<String>> indexed;
    private final Presence presence;
    private final Slips slips = new Slips();
    private final Map<WordQueries.Asked, Optional<Query>> analysed = new HashMap<>();

    /** @param presence what is made of the query for a word, a begun one or a phrase in one field; empty where it is nowhere */
    private record Sought(FullText.Clause clause, boolean tolerant, Function<Query, Optional<Query>> presence) {
        static Sought of(FullText text, FullText.Clause clause, Function<Query, Optional<Query>> presence) {
            return new Sought(clause, text.tolerant() && !clause.phrase(), presence);
        }
    }

    /**
     * For one request.
     *
     * @param indexed the names of the fields that any document has; others are not looked into
     * @param presence leaves out words that are nowhere, and knows what was made of clauses before
     */
    TextQueries(Analysis analysis, Locales locales, Supplier<Set<String>> indexed, Presence presence) {
        this.analysis = analysis;
        this.locales = locales;
        this.indexed = indexed;
        this.presence = presence;
    }

    /** Adds to a query that the words must be found in one of the searched texts. */
    void require(FullText text, Scope scope, BooleanQuery.Builder all) {
        add(
                text.clauses().stream()
                        .map(clause -> isUsual(text, clause)
                                ? presence.of(scope, clause, () -> clause(text, clause, scope.searched()))
                                : clause(text, clause, scope.searched()))
                        .toList(),
                all);
    }

    private static boolean isUsual(FullText text, FullText.Clause clause) {
        return !text.tolerant() && !clause.phrase() && WordQueries.isUsual(clause.words());
    }

    /** Finds the words in one of these texts. */
    Query of(FullText text, Map<SearchedText, Float> searched) {
        var all = new BooleanQuery.Builder();
        add(
                text.clauses().stream()
                        .map(clause -> clause(text, clause, searched))
                        .toList(),
                all);
        return all.build();
    }

    /** Where no language knows any of them as a word, one of them must be found. */
    private static void add(List<Presence.Clause> clauses, BooleanQuery.Builder all) {
        if (clauses.stream().allMatch(Presence.Clause::dropped)) {
            var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
            clauses.forEach(clause -> any.add(clause.query(), Occur.SHOULD));
            all.add(any.build(), Occur.MUST);
        } else {
            clauses.forEach(clause -> all.add(clause.query(), clause.occur()));
        }
    }

    private Presence.Clause clause(FullText text, FullText.Clause clause, Map<SearchedText, Float> searched) {
        var fields = new ArrayList<Query>();
        var sought = Sought.of(text, clause, presence::of);
        searched.forEach(
                (field, weight) -> field(field, sought).ifPresent(query -> fields.add(weighted(query, weight))));
        return new Presence.Clause(best(fields), dropped(clause));
    }

    /**
     * Finds texts in which single words of the query stand near to each other, worth more the nearer they do; as much as the words
     * themselves at most, so that a headline with all of them stays before a text with all of them side by side.
     */
    Optional<Query> gathering(FullText text, Map<SearchedText, Float> searched) {
        return text.gathering().map(words -> {
            var fields = new ArrayList<Query>();
            searched.forEach((field, weight) -> {
                var gathered = gathered(field, words);
                if (Queries.canMatch(gathered)) {
                    fields.add(weighted(gathered, weight));
                }
            });
            return best(fields);
        });
    }

    private Query gathered(SearchedText field, String words) {
        return PerLocale.of(field.localisedAt(), locales, locale -> {
            var name = Names.localised(Names.EXACT + field.path(), locale);
            return indexed.get().contains(name)
                    ? phrase(analysis.exact(locale), name, words, NEAR).flatMap(presence::of)
                    : Optional.<Query>empty();
        });
    }

    /** Empty where no text of the field can have it. */
    private Optional<Query> field(SearchedText field, Sought sought) {
        var query = PerLocale.of(field.localisedAt(), locales, locale -> {
            var name = Names.localised(Names.EXACT + field.path(), locale);
            if (!indexed.get().contains(name)) {
                return Optional.empty();
            }
            var forms = new ArrayList<Query>();
            exact(name, locale, sought).forEach(forms::add);
            stemmed(Names.localised(Names.STEMMED + field.path(), locale), locale, sought)
                    .forEach(forms::add);
            return forms.isEmpty() ? Optional.empty() : Optional.of(best(forms));
        });
        return Optional.of(query).filter(Queries::canMatch);
    }

    /** What any clause looks for, as {@link Marking} has it. */
    Query marking(FullText text, String form, String locale) {
        boolean stems = form.equals(Names.STEMMED);
        var name = Names.localised(form, locale);
        var any = new BooleanQuery.Builder();
        for (var clause : text.clauses()) {
            var sought = Sought.of(text, clause, Optional::of);
            (stems ? stemmed(name, locale, sought) : exact(name, locale, sought))
                    .forEach(query -> any.add(query, Occur.SHOULD));
        }
        return any.build();
    }

    private List<Query> exact(String name, String locale, Sought sought) {
        var forms = new ArrayList<Query>();
        var clause = sought.clause();
        var word = words(analysis.exact(locale), name, clause);
        word.flatMap(sought.presence()).ifPresent(query -> forms.add(weighted(query, EXACT)));
        begun(word, clause).flatMap(sought.presence()).ifPresent(query -> forms.add(weighted(query, BEGUN)));
        if (sought.tolerant()) {
            single(word).ifPresent(term -> forms.addAll(slips.ofWord(term, clause.begun())));
        }
        return forms;
    }

    private List<Query> stemmed(String name, String locale, Sought sought) {
        var forms = new ArrayList<Query>();
        var stem = analysis.stemmed(locale).flatMap(stems -> words(stems, name, sought.clause()));
        stem.flatMap(sought.presence()).ifPresent(forms::add);
        if (sought.tolerant()) {
            single(stem).ifPresent(term -> forms.addAll(slips.ofStem(term)));
        }
        return forms;
    }

    /** Whether some language of the reader knows the clause as no word at all. */
    private boolean dropped(FullText.Clause clause) {
        return locales instanceof Locales.Chain
                && locales.tags().stream()
                        .anyMatch(tag ->
                                words(analysis.exact(tag.value()), "", clause).isEmpty());
    }

    private Optional<Query> words(Analyzer analyzer, String name, FullText.Clause clause) {
        return phrase(analyzer, name, clause.words(), clause.apart());
    }

    /** Most words are analysed once, and looked for in all fields. */
    private Optional<Query> phrase(Analyzer analyzer, String name, String words, int apart) {
        var asked = new WordQueries.Asked(analyzer, words, apart);
        return analysed.computeIfAbsent(asked, analysis.queries()::of).flatMap(found -> switch (found) {
            case TermQuery term -> Optional.of(new TermQuery(named(name, term.getTerm())));
            case PhraseQuery phrase -> Optional.of(named(name, phrase));
            default -> WordQueries.in(name, asked);
        });
    }

    private static Query named(String name, PhraseQuery phrase) {
        var same = new PhraseQuery.Builder().setSlop(phrase.getSlop());
        for (int i = 0; i < phrase.getTerms().length; i++) {
            same.add(named(name, phrase.getTerms()[i]), phrase.getPositions()[i]);
        }
        return same.build();
    }

    private static Term named(String name, Term term) {
        return new Term(name, term.bytes());
    }

    private static Optional<Query> begun(Optional<Query> word, FullText.Clause clause) {
        return clause.begun() && clause.words().length() >= SHORTEST_BEGINNING
                ? single(word).map(BeginningQuery::new)
                : Optional.empty();
    }

    /** The word, when the language knows it as a single one. */
    private static Optional<Term> single(Optional<Query> word) {
        return word.filter(TermQuery.class::isInstance).map(query -> ((TermQuery) query).getTerm());
    }

    /** Lucene would take apart what needs no disjunction, again and again, before each search. */
    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, OTHERS);
    }

    private static Query weighted(Query query, float weight) {
        return weight == 1f ? query : new BoostQuery(query, weight);
    }
}
