package org.plenary.core.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.core.query.ContentQuery.Paging;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.model.ContentType;

/**
 * The one parser: makes a {@link ContentQuery} of what was sent, whichever way it came.
 *
 * <p>Every method throws {@link PlenaryException} INVALID_QUERY with all that is wrong, each at its parameter or member, and
 * lets through what the gate throws.
 */
public final class QueryParser {
    private static final Paging USUAL_SUGGESTIONS = new Paging(8, Optional.empty(), 1, false);

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
        return ofType(Way.LIST, type, new Written.InAddress(parameters), asked);
    }

    /**
     * A list asked for by a JSON document.
     *
     * @param json its members: maps, lists, strings, numbers, truth values
     */
    public ContentQuery json(ContentType type, Map<String, ? extends @Nullable Object> json, Asked asked) {
        return ofType(Way.LIST, type, new Written.AsJson(json), asked);
    }

    /** One item; the filter of the query is open. */
    public ContentQuery item(ContentType type, Written written, Asked asked) {
        return ofType(Way.ITEM, type, written, asked);
    }

    private ContentQuery ofType(Way way, ContentType type, Written written, Asked asked) {
        var violations = new Violations();
        return resolve(List.of(type), read(way, written, violations), asked, violations);
    }

    private static Sent read(Way way, Written written, Violations violations) {
        return switch (written) {
            case Written.InAddress(var parameters) -> AddressQuery.read(way, parameters, violations);
            case Written.AsJson(var members) -> JsonQuery.read(way, members, violations);
        };
    }

    /** A search over all types, or those it names; {@code q} is required. */
    public ContentQuery search(Written written, Asked asked) {
        return overTypes(Way.SEARCH, written, asked);
    }

    /** What a search box asks for while somebody types, over all types or those it names; {@code q} is required. */
    public ContentQuery suggest(Map<String, List<String>> parameters, Asked asked) {
        var query = overTypes(Way.SUGGEST, new Written.InAddress(parameters), asked);
        return parameters.containsKey(Option.SIZE.parameter()) ? query : query.with(USUAL_SUGGESTIONS);
    }

    private ContentQuery overTypes(Way way, Written written, Asked asked) {
        var violations = new Violations();
        var sent = read(way, written, violations);
        if (sent.option(Option.Q).isEmpty()) {
            var place = switch (written) {
                case Written.InAddress ignored -> new Violation.Place.Parameter("q");
                case Written.AsJson ignored -> new Violation.Place.Body(FieldPath.WHOLE.then("q"));
            };
            violations.add(new Violation(place, "Say what to search for: q=…"));
        }
        return resolve(types(sent, violations), sent, asked, violations);
    }

    private List<ContentType> types(Sent sent, Violations violations) {
        var known = model.types().stream().map(ContentType::name).toList();
        var named = new LinkedHashSet<ContentType>();
        sent.option(Option.TYPES)
                .ifPresent(words -> words.words()
                        .forEach(word -> model.find(word)
                                .ifPresentOrElse(
                                        named::add,
                                        () -> violations.add(words.wrong("There is no type '%s'. %s"
                                                .formatted(word, Suggestion.of(word, known)))))));
        return named.isEmpty() ? List.copyOf(model.types()) : List.copyOf(named);
    }

    /** The parameters of a request for what has changed. */
    public ChangesQuery changes(Map<String, List<String>> parameters, Asked asked) {
        return changes(Way.CHANGES, parameters, asked);
    }

    /** The parameters of a request to be told of changes; in every language. */
    public ChangesQuery stream(Map<String, List<String>> parameters, Asked asked) {
        return changes(Way.STREAM, parameters, asked);
    }

    private ChangesQuery changes(Way way, Map<String, List<String>> parameters, Asked asked) {
        var violations = new Violations();
        var sent = AddressQuery.read(way, parameters, violations);
        asked.gate().accept(new Perspective.Live());
        var options = new OptionReader(sent, violations);
        var query = new ChangesQuery(
                types(sent, violations),
                new LocaleReader(model.languages(), asked.languages(), violations).read(sent),
                Selection.WHOLE.rendered(options.rendering()),
                options.number(Option.PAGE_SIZE, QueryLimits.CHANGES).orElse(QueryLimits.USUAL_CHANGES),
                sent.option(Option.SINCE).map(Sent.Words::only));
        complete(sent, violations);
        return query;
    }

    private ContentQuery resolve(List<ContentType> types, Sent sent, Asked asked, Violations violations) {
        var options = new OptionReader(sent, violations);
        var perspective = options.perspective(asked);
        asked.gate().accept(perspective);
        var locales = new LocaleReader(model.languages(), asked.languages(), violations).read(sent);
        var paths = new Paths(model, perspective);
        var query = new ContentQuery(
                types,
                perspective,
                locales,
                new FilterReader(paths, types, violations).read(sent.filter()),
                options.text(),
                options.order(paths, types),
                options.paging(),
                new SelectionReader(paths, types, violations).read(sent).rendered(options.rendering()),
                options.facets(paths, types),
                options.highlight(),
                Print.of(types, locales, sent));
        complete(sent, violations);
        return query;
    }

    private static void complete(Sent sent, Violations violations) {
        sent.repetitions().forEach(violations::add);
        violations.throwIfPresent(ErrorCode.INVALID_QUERY, "The query cannot be answered as it stands.");
    }
}
