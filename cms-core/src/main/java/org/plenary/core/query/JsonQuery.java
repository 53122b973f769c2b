package org.plenary.core.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.FieldPath;

/**
 * Reads a query written as JSON, which can say {@code or} and {@code not} besides:
 *
 * <pre>{@code
 * {"filter": {"or": [{"track.slug": "climate"}, {"startsAt": {"gte": "2027-06-02", "lt": "2027-06-03"}}]},
 *  "sort": ["startsAt"], "fields": ["title"], "fieldsOf": {"speakers": ["name"]}, "page": {"size": 10}}
 * }</pre>
 */
final class JsonQuery {
    private static final String PAGE = "page";
    private static final String FILTER = "filter";
    private static final String FIELDS_OF = "fieldsOf";

    private final Way way;
    private final Violations violations;
    private final Map<Option, Sent.Words> options = new EnumMap<>(Option.class);
    private final Map<String, Sent.Words> fields = new TreeMap<>();

    private JsonQuery(Way way, Violations violations) {
        this.way = way;
        this.violations = violations;
    }

    static Sent read(Way way, Map<String, ? extends @Nullable Object> json, Violations violations) {
        var query = new JsonQuery(way, violations);
        Sent.Node filter = new Sent.Node.All(List.of());
        for (var member : json.entrySet()) {
            var at = FieldPath.WHOLE.then(member.getKey());
            var known = query.objects().contains(member.getKey()) ? member.getKey() : "";
            switch (known) {
                case FILTER -> filter = new JsonFilter(violations).read(member.getValue(), at);
                case PAGE -> query.page(member.getValue(), at);
                case FIELDS_OF -> query.fieldsOf(member.getValue(), at);
                default -> query.option(member.getKey(), member.getValue(), at);
            }
        }
        return new Sent(query.options, query.fields, filter);
    }

    private void option(String name, @Nullable Object value, FieldPath at) {
        var option = Option.parse(name, way.options()).filter(known -> !known.ofPage());
        if (option.isEmpty()) {
            violations.add(at, "There is no member '%s'. %s".formatted(name, Suggestion.of(name, members())));
            return;
        }
        option(option.get(), value, at);
    }

    private void option(Option option, @Nullable Object value, FieldPath at) {
        JsonWords.read(value, option.takesList(), at, violations).ifPresent(words -> {
            words.unlike(option.literal())
                    .ifPresentOrElse(message -> violations.add(at, message), () -> options.put(option, words));
        });
    }

    private List<String> members() {
        return Stream.concat(
                        objects().stream(),
                        way.options().stream()
                                .filter(option -> !option.ofPage())
                                .map(Option::parameter))
                .toList();
    }

    /** The members that have members of their own. */
    private List<String> objects() {
        var objects = new ArrayList<String>();
        if (way.takesFilters()) {
            objects.add(FILTER);
        }
        if (way.options().contains(Option.PAGE_NUMBER)) {
            objects.add(PAGE);
        }
        if (way.takesFieldsOfRelations()) {
            objects.add(FIELDS_OF);
        }
        return objects;
    }

    private void page(@Nullable Object value, FieldPath at) {
        if (!(value instanceof Map<?, ?> page)) {
            violations.add(at, "page is an object with size, after or number.");
            return;
        }
        page.forEach((name, word) -> {
            var below = at.then(name.toString());
            var option = Option.parse("page[%s]".formatted(name), way.options());
            if (option.isEmpty()) {
                violations.add(below, "There is no member '%s'. Known: after, number, size.".formatted(name));
            } else {
                option(option.get(), word, below);
            }
        });
    }

    private void fieldsOf(@Nullable Object value, FieldPath at) {
        if (!(value instanceof Map<?, ?> relations)) {
            violations.add(at, "fieldsOf is an object of relations and the fields wanted of each.");
            return;
        }
        relations.forEach((relation, names) -> JsonWords.read(names, true, at.then(relation.toString()), violations)
                .ifPresent(words -> fields.put(relation.toString(), words)));
    }
}
