package org.plenary.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.plenary.core.query.Locales;
import org.plenary.spi.entry.LocaleTag;

/** Asks of a localised value what the reader sees of it: the first locale of her chain in which there is one. */
final class PerLocale {
    private PerLocale() {}

    /**
     * @param localisedAt the path whose marks tell in which locales the value is there; empty for a shared value
     * @param test what to ask of the value in a locale, or of the shared value when the locale is empty; null where
     *     there is nothing to ask
     */
    static Query of(Optional<String> localisedAt, Locales locales, Function<String, Optional<? extends Query>> test) {
        if (localisedAt.isEmpty()) {
            return test.apply("").<Query>map(query -> query).orElseGet(Queries::none);
        }
        var either = new ArrayList<Query>();
        for (int i = 0; i < locales.tags().size(); i++) {
            var asked = test.apply(locales.tags().get(i).value());
            if (asked.isPresent()) {
                var hidden = locales instanceof Locales.Chain ? locales.tags().subList(0, i) : List.<LocaleTag>of();
                either.add(unless(hidden, localisedAt.get(), asked.get()));
            }
        }
        return either.isEmpty() ? Queries.none() : Queries.any(either);
    }

    /** Only where no earlier locale has a value, which would be read instead. */
    private static Query unless(List<LocaleTag> earlier, String path, Query query) {
        if (earlier.isEmpty()) {
            return query;
        }
        var guarded = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (var locale : earlier) {
            guarded.add(new TermQuery(new Term(Names.HAS, Names.localised(path, locale.value()))), Occur.MUST_NOT);
        }
        return guarded.build();
    }
}
