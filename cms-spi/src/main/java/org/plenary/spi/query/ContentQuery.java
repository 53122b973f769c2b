package org.plenary.spi.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question for a list, in the words of the delivery API; every method gives a new one. What a word may be is decided when it
 * is answered, by the one parser for all readers.
 *
 * @param plural the address of the type's lists
 * @param parameters by name, each once
 */
public record ContentQuery(String plural, Map<String, String> parameters) {

    public ContentQuery {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Everything of a type. */
    public static ContentQuery of(String plural) {
        return new ContentQuery(plural, Map.of());
    }

    /** Only what this holds for: {@code filter("track.slug", "eq", "climate")}. */
    public ContentQuery filter(String path, String operator, String... values) {
        return with("filter[%s][%s]".formatted(path, operator), values);
    }

    /** In this order, {@code -} for descending; without one, by id. */
    public ContentQuery sort(String... fields) {
        return with("sort", fields);
    }

    /** With these relations expanded in place. */
    public ContentQuery include(String... relations) {
        return with("include", relations);
    }

    /** With these fields alone. */
    public ContentQuery fields(String... fields) {
        return with("fields", fields);
    }

    /** With these fields alone of the entries that a relation leads to. */
    public ContentQuery fieldsOf(String relation, String... fields) {
        return with("fields[%s]".formatted(relation), fields);
    }

    /** In this locale whatever the caller asked for; {@code *} for all of them side by side. */
    public ContentQuery locale(String tag) {
        return with("locale", tag);
    }

    /** Markdown as {@code html} or {@code text}. */
    public ContentQuery render(String form) {
        return with("render", form);
    }

    /** At most so many items, 100 at most. */
    public ContentQuery size(int items) {
        return with("page[size]", Integer.toString(items));
    }

    /**
     * With any parameter of a list, its values joined with commas.
     *
     * @throws BadParameter when it was said before, by the caller or by the route: two wishes under one name cannot both be
     *     heeded
     */
    public ContentQuery with(String parameter, String... values) {
        var more = new LinkedHashMap<>(parameters);
        if (more.putIfAbsent(parameter, String.join(",", values)) != null) {
            throw new BadParameter(parameter, "This address says '%s' itself; leave it out.".formatted(parameter));
        }
        return new ContentQuery(plural, more);
    }
}
