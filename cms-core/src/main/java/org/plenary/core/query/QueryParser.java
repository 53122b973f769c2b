package org.plenary.core.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

/**
 * The one parser: makes a {@link ContentQuery} of what was sent, whichever way it came.
 *
 * <p>Every method throws {@link PlenaryException} INVALID_QUERY with all that is wrong, each at its parameter or member, and
 * lets through what the gate throws.
 */
public final class QueryParser {
    private final Model model;

    public QueryParser(Model model) {
        this.model = model;
    }

    /**
     * The parameters of a list.
     *
     * @param parameters decoded, each with every value that was sent under the name
     */
    public ContentQuery list(ContentType type, Map<String, List<String>> parameters, Asked asked) {
        var violations = new Violations();
        var sent = AddressQuery.read(Way.LIST, parameters, violations);
        return resolve(List.of(type), sent, asked, violations);
    }

    /**
     * A list asked for by a JSON document.
     *
     * @param json its members: maps, lists, strings, numbers, truth values
     */
    public ContentQuery json(ContentType type, Map<String, ? extends @Nullable Object> json, Asked asked) {
        var violations = new Violations();
        var sent = JsonQuery.read(json, violations);
        return resolve(List.of(type), sent, asked, violations);
    }

    /** The parameters of a request for one item; the filter of the query is open. */
    public ContentQuery item(ContentType type, Map<String, List<String>> parameters, Asked asked) {
        var violations = new Violations();
        var sent = AddressQuery.read(Way.ITEM, parameters, violations);
        return resolve(List.of(type), sent, asked, violations);
    }

    /** A search over all types; {@code q} is required. */
    public ContentQuery search(Map<String, List<String>> parameters, Asked asked) {
        var violations = new Violations();
        var sent = AddressQuery.read(Way.SEARCH, parameters, violations);
        if (sent.option(Option.Q).isEmpty()) {
            violations.add(Violation.of("q", "Say what to search for: q=…"));
        }
        return resolve(List.copyOf(model.types()), sent, asked, violations);
    }

    private ContentQuery resolve(List<ContentType> types, Sent sent, Asked asked, Violations violations) {
        var options = new OptionReader(sent, violations);
        var perspective = options.perspective();
        asked.gate().accept(perspective);
        var locales = new LocaleReader(model.languages(), asked.languages(), violations).read(sent);
        var paths = new Paths(model, perspective instanceof Perspective.Draft);
        var query = new ContentQuery(
                types,
                perspective,
                locales,
                new FilterReader(paths, types, violations).read(sent.filter()),
                options.text(),
                options.order(paths, types.getFirst()),
                options.paging(),
                types.size() == 1
                        ? new SelectionReader(paths, types.getFirst(), violations).read(sent)
                        : Selection.WHOLE,
                options.facets(paths, types),
                options.flag(Option.HIGHLIGHT),
                Print.of(types, locales, sent));
        violations.throwIfPresent(ErrorCode.INVALID_QUERY, "The query cannot be answered as it stands.");
        return query;
    }
}
