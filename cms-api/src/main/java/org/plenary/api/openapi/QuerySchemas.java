package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.core.query.Grammar;
import org.plenary.core.query.Grammar.Place;
import org.plenary.core.query.QueryLimits;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

/** What can be asked of a type, as schemas: its filter, the words of its options, the whole query as JSON. */
final class QuerySchemas {
    private final Model model;

    QuerySchemas(Model model) {
        this.model = model;
    }

    void add(ContentType type, Map<String, Object> schemas) {
        Grammar.places(type).forEach(place -> schemas.computeIfAbsent(comparison(place), name -> operators(place)));
        schemas.put(Names.schema(type) + "Filter", filter(type));
        schemas.put(Names.schema(type) + "Query", query(type));
    }

    /** One schema for each set of operators. */
    private static String comparison(Place place) {
        var words = place.operators();
        boolean ordered = words.contains("between");
        boolean text = words.contains("startsWith");
        boolean list = words.contains("contains") && !text;
        return (text ? "Text" : ordered ? "Range" : words.contains("eq") ? "Word" : "Presence")
                + (list ? "InList" : "")
                + "Filter";
    }

    private static Map<String, Object> operators(Place place) {
        var operators = new LinkedHashMap<String, Object>();
        for (var word : place.operators()) {
            operators.put(
                    word,
                    switch (word) {
                        case "exists" -> members("type", "boolean");
                        case "in", "nin" -> some(Refs.schema("Operand"), QueryLimits.LISTED_VALUES);
                        case "between" -> listed(Refs.schema("Operand"), 2, 2);
                        default -> Refs.schema("Operand");
                    });
        }
        var tests =
                members("type", "object", "properties", operators, "additionalProperties", false, "minProperties", 1);
        return place.operators().contains("eq")
                ? members(
                        "description",
                        "A value that it must be equal to, or tests by operator, all of which it must pass.",
                        "anyOf",
                        List.of(Refs.schema("Operand"), tests))
                : tests;
    }

    /** The filter; by {@code and}, {@code or}, {@code not} only as JSON. */
    private Map<String, Object> filter(ContentType type) {
        var properties = new LinkedHashMap<String, Object>();
        var places = Grammar.places(type);
        places.forEach(place -> properties.put(place.name(), Refs.schema(comparison(place))));
        var own = Refs.schema(Names.schema(type) + "Filter");
        properties.put("and", Refs.list(own));
        properties.put("or", Refs.list(own));
        properties.put("not", own);
        var filter = members(
                "type",
                "object",
                "description",
                "Conditions by dotted path, all of which must hold. Paths go on through relations: track.slug.",
                "properties",
                properties);
        var through = relations(places);
        if (!through.isEmpty()) {
            filter.put("patternProperties", members("^(%s)\\..+$".formatted(through), Refs.schema("AnyFilter")));
        }
        filter.put("additionalProperties", false);
        return filter;
    }

    private static String relations(List<Place> places) {
        return places.stream()
                .filter(Place::relation)
                .map(place -> place.name().replace(".", "\\."))
                .collect(Collectors.joining("|"));
    }

    Map<String, Object> sort(ContentType type) {
        var words = new ArrayList<String>();
        Grammar.places(type).stream().filter(Place::sorts).forEach(place -> {
            words.add(place.name());
            words.add("-" + place.name());
        });
        return some(members("type", "string", "enum", words), QueryLimits.SORT_KEYS);
    }

    Map<String, Object> facet(ContentType type) {
        var words = Grammar.places(type).stream()
                .filter(Place::counts)
                .map(Place::name)
                .toList();
        return some(members("type", "string", "enum", words), QueryLimits.FACETS);
    }

    /** Relations, and on from their targets. */
    Map<String, Object> include(ContentType type) {
        return some(
                members("type", "string", "pattern", "^(%s)(\\..+)?$".formatted(relations(Grammar.places(type)))),
                QueryLimits.INCLUDES);
    }

    /** Names of fields, whole or in part. */
    Map<String, Object> fields(List<ContentType> types) {
        var names = new TreeSet<>(List.of("id", "type"));
        types.forEach(type -> names.addAll(Grammar.fields(type)));
        return Refs.list(members("type", "string", "enum", List.copyOf(names)));
    }

    static boolean hasRelations(ContentType type) {
        return Grammar.places(type).stream().anyMatch(Place::relation);
    }

    /** The types that a relation leads to. */
    List<ContentType> targets(ContentType type, String relation) {
        return new Relations(model).targets(type, List.of(relation.split(Pattern.quote("."))));
    }

    private static Map<String, Object> some(Map<String, Object> word, int most) {
        return listed(word, 1, most);
    }

    private static Map<String, Object> listed(Map<String, Object> word, int least, int most) {
        return members("type", "array", "items", word, "minItems", least, "maxItems", most);
    }

    private Map<String, Object> query(ContentType type) {
        var properties = members("filter", Refs.schema(Names.schema(type) + "Filter"));
        for (var parameter : Grammar.ofLists()) {
            if (!parameter.startsWith("page[")) {
                option(type, parameter, properties);
            }
        }
        if (hasRelations(type)) {
            properties.put(
                    "fieldsOf",
                    members("type", "object", "additionalProperties", Refs.list(members("type", "string"))));
        }
        properties.put(
                "page",
                members(
                        "type",
                        "object",
                        "properties",
                        members(
                                "size", Parameters.schema("page[size]"),
                                "after", Parameters.schema("page[after]"),
                                "number", Parameters.schema("page[number]")),
                        "additionalProperties",
                        false));
        return members("type", "object", "properties", properties, "additionalProperties", false);
    }

    private void option(ContentType type, String parameter, Map<String, Object> properties) {
        switch (parameter) {
            case "sort" -> properties.put(parameter, sort(type));
            case "facet" -> properties.put(parameter, facet(type));
            case "fields" -> properties.put(parameter, fields(List.of(type)));
            case "include" -> {
                if (hasRelations(type)) {
                    properties.put(parameter, include(type));
                }
            }
            default -> properties.put(parameter, Parameters.schema(parameter));
        }
    }
}
