package org.plenary.core.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;

/** Reads a query written in an address: {@code filter[path][op]=value} and its like. Parameters come decoded. */
final class AddressQuery {
    private final Way way;
    private final Violations violations;
    private final Map<Option, Sent.Words> options = new EnumMap<>(Option.class);
    private final Map<String, Sent.Words> fields = new TreeMap<>();
    private final List<Sent.Node> conditions = new ArrayList<>();

    private AddressQuery(Way way, Violations violations) {
        this.way = way;
        this.violations = violations;
    }

    static Sent read(Way way, Map<String, List<String>> parameters, Violations violations) {
        var query = new AddressQuery(way, violations);
        new TreeMap<>(parameters).forEach(query::parameter);
        return new Sent(query.options, query.fields, new Sent.Node.All(query.conditions));
    }

    private void parameter(String name, List<String> values) {
        var place = new Violation.Place.Parameter(name);
        var complaint = Characters.complaint(name);
        for (int i = 0; complaint.isEmpty() && i < values.size(); i++) {
            complaint = Characters.complaint(values.get(i));
        }
        if (complaint.isPresent()) {
            violations.add(new Violation(place, complaint.get()));
        } else if (values.size() != 1) {
            violations.add(
                    new Violation(place, "'%s' was given %d times; once is enough.".formatted(name, values.size())));
        } else {
            single(name, values.getFirst(), place);
        }
    }

    private void single(String name, String value, Violation.Place place) {
        var option = Option.parse(name, way.options());
        if (option.isPresent()) {
            options.put(option.get(), words(value, option.get().takesList(), place));
        } else if (way.takesFilters() && name.startsWith("filter[")) {
            filter(name, value, place);
        } else if (way.takesFieldsOfRelations() && name.startsWith("fields[")) {
            brackets(name.substring("fields".length()))
                    .filter(inner -> inner.size() == 1)
                    .ifPresentOrElse(
                            inner -> fields.put(inner.getFirst(), words(value, true, place)),
                            () -> malformed(place, "fields[relation]"));
        } else {
            violations.add(new Violation(
                    place, "There is no parameter '%s'. %s".formatted(name, Suggestion.of(name, way.parameters()))));
        }
    }

    private void filter(String name, String value, Violation.Place place) {
        var inner = brackets(name.substring("filter".length())).orElse(List.of());
        if (inner.isEmpty() || inner.size() > 2) {
            malformed(place, "filter[path] or filter[path][operator]");
            return;
        }
        String operator = inner.size() == 2 ? inner.getLast() : Operator.EQ.word();
        boolean list = Operator.parse(operator).filter(Operator::takesList).isPresent();
        conditions.add(new Sent.Node.Condition(inner.getFirst(), operator, words(value, list, place)));
    }

    private void malformed(Violation.Place place, String shape) {
        violations.add(new Violation(place, "This parameter is written %s.".formatted(shape)));
    }

    private static Sent.Words words(String value, boolean list, Violation.Place place) {
        return Sent.Words.ofAddress(place, list ? List.of(value.split(",", -1)) : List.of(value));
    }

    /** What stands in each pair of brackets, when the text is nothing but filled pairs of them. */
    private static Optional<List<String>> brackets(String text) {
        var inner = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(']', at);
            if (text.charAt(at) != '['
                    || end <= at + 1
                    || text.substring(at + 1, end).contains("[")) {
                return Optional.empty();
            }
            inner.add(text.substring(at + 1, end));
            at = end + 1;
        }
        return Optional.of(inner);
    }
}
