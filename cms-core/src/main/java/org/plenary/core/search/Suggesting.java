package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.FullText;
import org.plenary.core.search.Completions.Completion;
import org.plenary.core.search.IndexModel.SearchedText;
import org.plenary.spi.model.ContentType;

/**
 * Completes what somebody types by the headlines of entries: of those first that begin with all of it, then of those in which
 * each of its words stands, the last one perhaps only begun. Every word that is shown comes from an entry that can be seen:
 * there is no list of words, which would know those of hidden entries too.
 */
final class Suggesting {
    /** More than any headline scores for its words. */
    private static final float BEGINS = 100f;
    /** Entries from whose texts another spelling is learnt. */
    private static final int TEACHERS = 5;

    private final Searching searching;
    private final IndexModel model;
    private final Viewpoint from;

    Suggesting(Searching searching, IndexModel model, Viewpoint from) {
        this.searching = searching;
        this.model = model;
        this.from = from;
    }

    /** Where no headline goes on as typed, words may be misspelt. */
    Completions of(ContentQuery query) throws IOException {
        var typed = query.text().orElseThrow();
        var completions = of(query, typed);
        if (!completions.isEmpty() || !typed.canBeMisspelt()) {
            return new Completions(completions, Optional.empty());
        }
        return new Completions(of(query, typed.tolerantly()), spelling(query, typed));
    }

    private List<Completion> of(ContentQuery query, FullText text) throws IOException {
        var headlines = headlines(query.types());
        var words = searching.text(text, headlines);
        var either = new BooleanQuery.Builder().add(words, Occur.SHOULD);
        headlines.keySet().forEach(headline -> either.add(begins(headline, text.words()), Occur.SHOULD));
        var shown = new Headlines(model, searching.marking(text), from.locales());
        var completions = new ArrayList<Completion>();
        for (var content :
                searching.best(query.types(), either.build(), query.paging().size())) {
            shown.of(content).ifPresent(completions::add);
        }
        return completions;
    }

    private Map<SearchedText, Float> headlines(List<ContentType> types) {
        var headlines = new LinkedHashMap<SearchedText, Float>();
        for (var type : types) {
            model.headline(type.name())
                    .map(Slot::leaf)
                    .ifPresent(leaf -> headlines.put(new SearchedText(leaf.path(), leaf.localisedAt()), 1f));
        }
        return headlines;
    }

    private Query begins(SearchedText headline, String typed) {
        var folded = Collators.fold(typed);
        var begins = PerLocale.of(
                headline.localisedAt(),
                from.locales(),
                locale -> Optional.of(
                        new BeginningQuery(new Term(Names.localised(Names.FOLDED + headline.path(), locale), folded))));
        return new BoostQuery(new ConstantScoreQuery(begins), BEGINS);
    }

    /** Learnt from the entries in any of whose texts the words are found, misspelt or not. */
    private Optional<String> spelling(ContentQuery query, FullText typed) throws IOException {
        var words = searching.text(typed.tolerantly(), query.types());
        var teachers = searching.best(query.types(), words, TEACHERS);
        return new Respelling(model, from.locales(), searching::marking).of(typed, teachers);
    }
}
