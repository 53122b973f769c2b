package org.plenary.plugin.events.schedule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the values of a record; what is empty is left out, so that an import never clears what an editor wrote. */
final class RecordValues {
    /** The locale of names, which these formats do not mark with a language. */
    static final String NAMES = "en";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Map<String, Object> values = new LinkedHashMap<>();

    RecordValues with(String field, Object value) {
        var empty = value instanceof String text && text.isEmpty() || value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            values.put(field, value);
        }
        return this;
    }

    /** A localised text. */
    RecordValues with(String field, String locale, String text) {
        return text.isEmpty() ? this : with(field, Map.of(locale, text));
    }

    /** A text in each of these locales. */
    RecordValues with(String field, Collection<String> locales, String text) {
        var texts = new LinkedHashMap<String, Object>();
        locales.forEach(locale -> texts.put(locale, text));
        return text.isEmpty() ? this : with(field, texts);
    }

    RecordValues name(String name) {
        return with("name", NAMES, name);
    }

    /** A colour, if the text is one. */
    RecordValues colour(String text) {
        return with("colour", COLOUR.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : "");
    }

    Map<String, Object> all() {
        return values;
    }
}
