package org.plenary.core.read;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.search.Completions.Completion;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.type.Model;

/** Reads what a search box offers while somebody types. */
final class SuggestReading {
    private final Model model;
    private final SearchIndex index;
    private final Clock clock;

    SuggestReading(Model model, SearchIndex index, Clock clock) {
        this.model = model;
        this.index = index;
        this.clock = clock;
    }

    Answer.Suggestions read(ContentQuery query) {
        try (var snapshot = index.acquire()) {
            var sight = Sight.of(query, model, snapshot, clock);
            var found = snapshot.complete(query, sight.from());
            found.completions().forEach(completion -> sight.documents().found(completion.id()));
            return new Answer.Suggestions(
                    found.completions().stream().map(this::item).toList(), found.spelling(), sight.meta(query));
        }
    }

    private Map<String, Object> item(Completion completion) {
        var item = new LinkedHashMap<String, Object>();
        item.put("text", completion.text());
        item.put("highlight", completion.highlight());
        completion.locale().ifPresent(locale -> {
            item.put("locale", locale.value());
            model.languages()
                    .find(locale)
                    .ifPresent(language -> item.put("dir", language.direction().word()));
        });
        item.put("id", completion.id().toString());
        item.put("type", completion.type());
        completion.slug().ifPresent(slug -> item.put("slug", slug));
        return item;
    }
}
