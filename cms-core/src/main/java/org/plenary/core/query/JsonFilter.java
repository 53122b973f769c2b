package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.FieldPath;

/** Reads the filter of a JSON query. */
final class JsonFilter {
    private static final Sent.Node NOTHING = new Sent.Node.All(List.of());

    private final Violations violations;

    JsonFilter(Violations violations) {
        this.violations = violations;
    }

    Sent.Node read(@Nullable Object json, FieldPath at) {
        if (at.steps().size() > QueryLimits.NESTING * 2) {
            violations.add(at, "A filter nests at most %d deep.".formatted(QueryLimits.NESTING));
            return NOTHING;
        }
        if (!(json instanceof Map<?, ?> members)) {
            violations.add(at, "A filter is an object of paths, or of 'and', 'or', 'not'.");
            return NOTHING;
        }
        var parts = new ArrayList<Sent.Node>();
        members.forEach((name, value) -> parts.add(member(name.toString(), value, at.then(name.toString()))));
        return new Sent.Node.All(parts);
    }

    private Sent.Node member(String name, @Nullable Object value, FieldPath at) {
        return switch (name) {
            case "and" -> new Sent.Node.All(several(value, at));
            case "or" -> new Sent.Node.Any(several(value, at));
            case "not" -> new Sent.Node.None(read(value, at));
            default -> conditions(name, value, at);
        };
    }

    private List<Sent.Node> several(@Nullable Object value, FieldPath at) {
        var parts = new ArrayList<Sent.Node>();
        if (value instanceof List<?> filters && !filters.isEmpty()) {
            for (Object filter : filters) {
                parts.add(read(filter, at.then(Integer.toString(parts.size()))));
            }
        } else {
            violations.add(at, "This is a list of at least one filter.");
        }
        return parts;
    }

    private Sent.Node conditions(String path, @Nullable Object value, FieldPath at) {
        var complaint = Characters.complaint(path);
        if (complaint.isPresent()) {
            violations.add(at, complaint.get());
            return NOTHING;
        }
        if (!(value instanceof Map<?, ?> operators)) {
            return condition(path, Operator.EQ.word(), value, at);
        }
        var parts = new ArrayList<Sent.Node>();
        operators.forEach((operator, operand) ->
                parts.add(condition(path, operator.toString(), operand, at.then(operator.toString()))));
        if (parts.isEmpty()) {
            violations.add(at, "An operator is missing. Known: %s.".formatted(String.join(", ", Operator.words())));
        }
        return new Sent.Node.All(parts);
    }

    private Sent.Node condition(String path, String operator, @Nullable Object operand, FieldPath at) {
        boolean list = Operator.parse(operator).filter(Operator::takesList).isPresent();
        return JsonWords.read(operand, list, at, violations)
                .<Sent.Node>map(words -> new Sent.Node.Condition(path, operator, words))
                .orElse(NOTHING);
    }
}
