package org.plenary.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.SelectedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.api.graphql.schema.Vocabulary;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.FieldPath;

/** What a root field asks, with its arguments and all that is selected below it, in the query language. */
final class Question {
    private static final List<String> VIEWING = List.of("locale", "fallback", "render", "asOf", "perspective");
    private static final List<String> OF_LISTS = List.of("q", "types", "sort", "facet", "page");
    private static final String FILTER = "filter";
    private static final String PAGE = "page";
    private static final String FIELDS_OF = "fieldsOf";

    private final DataFetchingEnvironment field;
    private final Vocabulary vocabulary;
    private final Map<String, @Nullable Object> query = new LinkedHashMap<>();

    Question(DataFetchingEnvironment field, Vocabulary vocabulary) {
        this.field = field;
        this.vocabulary = vocabulary;
    }

    /** A list or a search, as the JSON of {@code POST …/query}. @throws PlenaryException as {@link #item} */
    Map<String, @Nullable Object> list() {
        filter();
        VIEWING.forEach(this::take);
        OF_LISTS.forEach(this::take);
        var selected = field.getSelectionSet().getImmediateFields();
        var items = below(selected, "items");
        select(items);
        if (names(below(selected, PAGE), "total")) {
            query.put("count", true);
        }
        if (query.containsKey("q") && names(below(items, "_meta"), "highlights")) {
            query.put("highlight", true);
        }
        refuseAllLocales();
        return query;
    }

    /** One item, as such JSON too. @throws PlenaryException INVALID_QUERY for all locales at once, which a schema cannot say */
    Map<String, @Nullable Object> item() {
        VIEWING.forEach(this::take);
        select(field.getSelectionSet().getImmediateFields());
        refuseAllLocales();
        return query;
    }

    /** Null is as good as not sent. */
    private void take(String argument) {
        Object value = field.getArguments().get(argument);
        if (value != null) {
            query.put(argument, value);
        }
    }

    private void filter() {
        Map<?, ?> sent = field.getArgument(FILTER);
        if (sent != null) {
            var type = (GraphQLInputObjectType)
                    field.getFieldDefinition().getArgument(FILTER).getType();
            query.put(FILTER, new FilterPaths(vocabulary).of(type, sent));
        }
    }

    private void select(List<SelectedField> items) {
        var wanted = new Wanted(vocabulary, items);
        query.put("fields", List.copyOf(wanted.fields()));
        if (!wanted.includes().isEmpty()) {
            query.put("include", wanted.includes());
            query.put(
                    FIELDS_OF,
                    wanted.fieldsOfRelations().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))));
        }
    }

    private static List<SelectedField> below(List<SelectedField> selected, String name) {
        return selected.stream()
                .filter(field -> field.getName().equals(name))
                .flatMap(field -> field.getSelectionSet().getImmediateFields().stream())
                .toList();
    }

    private static boolean names(List<SelectedField> selected, String name) {
        return selected.stream().anyMatch(field -> field.getName().equals(name));
    }

    private void refuseAllLocales() {
        if ("*".equals(query.get("locale"))) {
            var message = "A field has one type, so it is read in one locale. For several, ask several times: "
                    + "en: …(locale: \"en\") ar: …(locale: \"ar\").";
            throw new PlenaryException(
                    ErrorCode.INVALID_QUERY, message, List.of(Violation.at(FieldPath.WHOLE.then("locale"), message)));
        }
    }
}
