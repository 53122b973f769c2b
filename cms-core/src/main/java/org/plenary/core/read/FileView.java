package org.plenary.core.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.query.Locales;

/** A file as it stands in an item: its address, what it is, and its words in the reader's language. */
final class FileView {
    private static final List<String> TRANSLATED = List.of("alt", "caption");

    private FileView() {}

    /** @return empty for a file that is gone, of which the index has nothing but the id */
    static Optional<Object> of(Object described, Locales locales) {
        if (!(described instanceof Map<?, ?> file)) {
            return Optional.empty();
        }
        var view = new LinkedHashMap<String, Object>();
        file.forEach((name, value) -> view.put((String) name, value));
        for (var name : TRANSLATED) {
            if (view.remove(name) instanceof Map<?, ?> texts) {
                text(texts, locales).ifPresent(text -> view.put(name, text));
            }
        }
        return Optional.of(view);
    }

    private static Optional<Object> text(Map<?, ?> texts, Locales locales) {
        return switch (locales) {
            case Locales.Every ignored -> Optional.of(texts);
            case Locales.Chain(var tags) ->
                tags.stream()
                        .filter(tag -> texts.containsKey(tag.value()))
                        .findFirst()
                        .<Object>map(tag -> texts.get(tag.value()));
        };
    }
}
