package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.core.query.Grammar;
import org.plenary.core.query.Grammar.Place;
import org.plenary.core.query.QueryLimits;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

/** The parameters of queries. Those that mean the same for every type are written once. */
final class Parameters {
    private static final String ONE_LOCALE =
            "The locale to read. Without it Accept-Language decides, else the default.";
    private static final Set<String> OF_TYPE = Set.of("sort", "facet", "fields", "include");

    private final Model model;
    private final QuerySchemas queries;

    Parameters(Model model) {
        this.model = model;
        this.queries = new QuerySchemas(model);
    }

    /** The parameters that every type shares, by the names they are referred to. */
    static Map<String, Object> common() {
        var common = new LinkedHashMap<String, Object>();
        Stream.of(Grammar.ofLists(), Grammar.ofSearch(), Grammar.ofSuggest(), Grammar.ofChanges())
                .flatMap(List::stream)
                .distinct()
                .filter(name -> !OF_TYPE.contains(name))
                .forEach(name -> common.put(key(name), query(name, description(name), schema(name))));
        common.put("id", path("id", "The entry's id.", members("type", "string", "format", "uuid")));
        common.put(
                "slug",
                path("slug", "The entry's address word.", members("type", "string", "pattern", "^[a-z0-9-]+$")));
        common.put(
                "ifNoneMatch",
                members(
                        "name", "If-None-Match",
                        "in", "header",
                        "description", "The ETag of the answer you have: 304 if it is still the same.",
                        "schema", members("type", "string")));
        return common;
    }

    List<Object> ofList(ContentType type) {
        var parameters = new ArrayList<Object>();
        parameters.add(filter(Names.schema(type) + "Filter"));
        Grammar.ofLists().forEach(name -> add(type, name, parameters));
        fieldsOfRelations(type, parameters);
        parameters.add(Refs.parameter("ifNoneMatch"));
        return parameters;
    }

    /** @param place the parameter of the path that names the item; empty for a singleton */
    List<Object> ofItem(ContentType type, Optional<String> place) {
        var parameters = new ArrayList<Object>();
        place.ifPresent(name -> parameters.add(Refs.parameter(name)));
        Grammar.ofItems().forEach(name -> add(type, name, parameters));
        fieldsOfRelations(type, parameters);
        parameters.add(Refs.parameter("ifNoneMatch"));
        return parameters;
    }

    List<Object> ofSearch() {
        var parameters = new ArrayList<Object>();
        for (var name : Grammar.ofSearch()) {
            switch (name) {
                case "q" -> parameters.add(words());
                case "facet" ->
                    parameters.add(query(name, description(name), members("type", "string", "enum", List.of("type"))));
                case "include", "fields" -> parameters.add(list(name, Refs.list(members("type", "string"))));
                default -> parameters.add(Refs.parameter(key(name)));
            }
        }
        parameters.add(filter("SearchFilter"));
        parameters.add(Refs.parameter("ifNoneMatch"));
        return parameters;
    }

    List<Object> ofSuggest() {
        var parameters = new ArrayList<Object>();
        Grammar.ofSuggest().forEach(name -> parameters.add(name.equals("q") ? words() : Refs.parameter(key(name))));
        parameters.add(Refs.parameter("ifNoneMatch"));
        return parameters;
    }

    /** Pages of changes may be larger than others. */
    List<Object> ofChanges() {
        var size = query(
                "page[size]", "Items of a page.", whole(QueryLimits.CHANGES, "default", QueryLimits.USUAL_CHANGES));
        var parameters = new ArrayList<Object>();
        Grammar.ofChanges()
                .forEach(name -> parameters.add(name.equals("page[size]") ? size : Refs.parameter(key(name))));
        parameters.add(Refs.parameter("ifNoneMatch"));
        return parameters;
    }

    List<Object> ofStream() {
        var parameters = new ArrayList<Object>();
        Grammar.ofStream().forEach(name -> parameters.add(Refs.parameter(key(name))));
        parameters.add(members(
                "name", "Last-Event-ID",
                "in", "header",
                "description", "The position that was heard last; a browser sends it by itself.",
                "schema", members("type", "string")));
        return parameters;
    }

    /** @param over the type whose list a route shows in another form */
    List<Object> ofRoute(Optional<ContentType> over, boolean paged) {
        var parameters = new ArrayList<Object>();
        for (var name : Grammar.ofViewpoints()) {
            parameters.add(name.equals("locale") ? query(name, ONE_LOCALE, schema("")) : Refs.parameter(key(name)));
        }
        over.ifPresent(type -> {
            parameters.add(filter(Names.schema(type) + "Filter"));
            Grammar.ofChoices(paged).forEach(name -> parameters.add(Refs.parameter(key(name))));
        });
        parameters.add(Refs.parameter("ifNoneMatch"));
        return parameters;
    }

    private static Map<String, Object> words() {
        var words = query("q", description("q"), schema("q"));
        words.put("required", true);
        return words;
    }

    private void add(ContentType type, String name, List<Object> parameters) {
        switch (name) {
            case "sort" -> parameters.add(list(name, queries.sort(type)));
            case "facet" -> parameters.add(list(name, queries.facet(type)));
            case "fields" -> parameters.add(list(name, queries.fields(List.of(type))));
            case "include" -> {
                if (QuerySchemas.hasRelations(type)) {
                    parameters.add(list(name, queries.include(type)));
                }
            }
            default -> parameters.add(Refs.parameter(key(name)));
        }
    }

    private void fieldsOfRelations(ContentType type, List<Object> parameters) {
        for (var place : Grammar.places(type)) {
            var targets = place.relation() ? queries.targets(type, place.name()) : List.<ContentType>of();
            if (!targets.isEmpty()) {
                parameters.add(fieldsOf(place, targets));
            }
        }
    }

    private Map<String, Object> fieldsOf(Place place, List<ContentType> targets) {
        var parameter = list("fields[%s]".formatted(place.name()), queries.fields(targets));
        parameter.put("description", "Of the items included at %s, only these fields.".formatted(place.name()));
        return parameter;
    }

    private static Map<String, Object> filter(String schema) {
        return members(
                "name",
                "filter",
                "in",
                "query",
                "description",
                "Conditions, all of which must hold: filter[path][operator]=value, or filter[path]=value for eq. Lists of"
                        + " in, nin and between are written with commas. 'and', 'or' and 'not' need the query as JSON.",
                "style",
                "deepObject",
                "explode",
                true,
                "schema",
                Refs.schema(schema));
    }

    private static Map<String, Object> list(String name, Map<String, Object> schema) {
        var parameter = query(name, description(name), schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return members("name", name, "in", "query", "description", description, "schema", schema);
    }

    static Map<String, Object> path(String name, String description, Map<String, Object> schema) {
        return members("name", name, "in", "path", "required", true, "description", description, "schema", schema);
    }

    /** {@code page[size]} is referred to as {@code pageSize}. */
    static String key(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0
                ? name
                : name.substring(0, bracket)
                        + Character.toUpperCase(name.charAt(bracket + 1))
                        + name.substring(bracket + 2, name.length() - 1);
    }

    static Map<String, Object> schema(String name) {
        return switch (name) {
            case "page[size]" -> whole(QueryLimits.PAGE, "default", QueryLimits.USUAL_PAGE);
            case "page[number]" -> whole(QueryLimits.WINDOW, "default", 1);
            case "count", "highlight" -> members("type", "boolean", "default", false);
            case "asOf" ->
                members("type", "string", "format", "date-time", "examples", List.of("2027-06-02T09:00:00Z"));
            case "render" -> members("type", "string", "enum", List.of("source", "html", "text"), "default", "source");
            case "perspective" -> members("type", "string", "enum", List.of("live", "draft"), "default", "live");
            case "size" -> whole(QueryLimits.SUGGESTIONS, "examples", List.of(5));
            case "q" -> members("type", "string", "minLength", 1, "maxLength", QueryLimits.TEXT);
            case "locale" -> members("type", "string", "examples", List.of("ar", "*"));
            case "fallback" -> members("type", "string", "examples", List.of("en,ru", "none"));
            default -> members("type", "string");
        };
    }

    private static Map<String, Object> whole(int most, String further, Object value) {
        return members("type", "integer", "minimum", 1, "maximum", most, further, value);
    }

    static String description(String name) {
        return switch (name) {
            case "locale" ->
                "The locale to read, or * for all of them side by side. Without it Accept-Language decides, else the default.";
            case "fallback" ->
                "Locales to take a missing text from, best first, with commas between; or none. The default is the locale's own chain.";
            case "sort" -> "Fields to sort by, - before one for descending order. Ties are broken by id.";
            case "include" -> "Relations to expand in place, dotted to go on from their targets.";
            case "fields" -> "Only these fields, and what is included; id, type and _meta are always there.";
            case "q" -> "Words to be found; a phrase in quotation marks.";
            case "types" -> "Only entries of these types, with commas between.";
            case "since" -> "The position that the last answer gave; without it everything, from the beginning.";
            case "size" -> "How many are wanted.";
            case "page[size]" -> "Items of a page.";
            case "page[after]" -> "The cursor that the page before gave; it goes on in the same snapshot.";
            case "page[number]" -> "The number of the page, instead of a cursor.";
            case "count" -> "Whether page.total is wanted.";
            case "asOf" -> "The same answer as of that time. A time to come needs a preview token.";
            case "perspective" -> "What is live, or the drafts, which need the right to them.";
            case "facet" -> "Fields whose values are counted over all that is found.";
            case "render" -> "Markdown as it was written, or turned into clean HTML or plain text.";
            case "highlight" -> "Whether _meta.highlights shows where the words of q were found; needs q.";
            default -> "";
        };
    }
}
