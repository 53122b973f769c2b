package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.core.error.Violations;
import org.plenary.core.query.Operands.Unreadable;
import org.plenary.core.query.Paths.Path;
import org.plenary.core.query.Paths.UnknownName;
import org.plenary.spi.model.ContentType;

/** Resolves a filter as sent: names to places in the model, operands to typed values. */
final class FilterReader {
    private static final Filter ALL = new Filter.All();

    private final Paths paths;
    private final List<ContentType> types;
    private final Violations violations;
    private int conditions;
    private int listed;

    /** @param types one for a list; of several, only what the system knows of every entry can be named */
    FilterReader(Paths paths, List<ContentType> types, Violations violations) {
        this.paths = paths;
        this.types = types;
        this.violations = violations;
    }

    Filter read(Sent.Node node) {
        return switch (node) {
            case Sent.Node.All(var parts) ->
                Filter.all(parts.stream().map(this::read).toList());
            case Sent.Node.Any(var parts) ->
                new Filter.Or(parts.stream().map(this::read).toList());
            case Sent.Node.None(var part) -> new Filter.Not(read(part));
            case Sent.Node.Condition condition -> condition(condition);
        };
    }

    private Filter condition(Sent.Node.Condition sent) {
        var operands = sent.operands();
        if (++conditions == QueryLimits.CONDITIONS + 1) {
            violations.add(operands.wrong("A filter has at most %d conditions.".formatted(QueryLimits.CONDITIONS)));
        }
        var operator = Operator.parse(sent.operator());
        boolean list = operator.filter(Operator::takesList).isPresent();
        listed += list ? operands.words().size() : 0;
        if (tooLong(operands, list) || conditions > QueryLimits.CONDITIONS) {
            return ALL;
        }
        if (operator.isEmpty()) {
            violations.add(operands.wrong("There is no operator '%s'. %s"
                    .formatted(sent.operator(), Suggestion.of(sent.operator(), Operator.words()))));
            return ALL;
        }
        try {
            return typed(resolve(sent.path()), operator.get(), operands);
        } catch (UnknownName | Unreadable wrong) {
            violations.add(operands.wrong(String.valueOf(wrong.getMessage())));
            return ALL;
        }
    }

    private boolean tooLong(Sent.Words operands, boolean list) {
        boolean many = list && listed > QueryLimits.LISTED_VALUES;
        boolean large = operands.words().stream().anyMatch(word -> word.length() > QueryLimits.VALUE);
        if (many) {
            violations.add(operands.wrong("A query lists at most %d values.".formatted(QueryLimits.LISTED_VALUES)));
        } else if (large) {
            violations.add(operands.wrong("A value has at most %d characters.".formatted(QueryLimits.VALUE)));
        }
        return many || large;
    }

    private Path resolve(String path) throws UnknownName {
        if (types.size() == 1) {
            return paths.resolve(types.getFirst(), path);
        }
        var common = Map.of(
                "id", Leaf.ID,
                "createdAt", Leaf.CREATED,
                "type", Leaf.type(types.stream().map(ContentType::name).toList()));
        return Optional.ofNullable(common.get(path))
                .map(Path.Here::new)
                .orElseThrow(() -> new UnknownName(
                        "A search over several types is filtered by type, id or createdAt only; types=… names one."));
    }

    /** Negation stands outside of relations: {@code track.slug ne x} means that no track has the slug x. */
    private Filter typed(Path path, Operator operator, Sent.Words operands) throws Unreadable {
        boolean negative = operator.negative() || (operator == Operator.EXISTS && !Operands.truth(operands.only()));
        var positive = positive(path, operator, operands);
        return negative ? new Filter.Not(positive) : positive;
    }

    /** What the operator, or for a negative one its opposite, says of the place. */
    private Filter positive(Path path, Operator operator, Sent.Words operands) throws Unreadable {
        return switch (path) {
            case Path.Through(var reference, var targets) -> {
                var branches = new ArrayList<Filter.Branch>();
                for (var target : targets.entrySet()) {
                    branches.add(new Filter.Branch(target.getKey(), positive(target.getValue(), operator, operands)));
                }
                yield new Filter.Related(reference, branches);
            }
            case Path.Here(var leaf) -> {
                check(leaf, operator);
                var unlike = operands.unlike(operator == Operator.EXISTS ? Literal.TRUTH : Literal.of(leaf.kind()));
                if (unlike.isPresent()) {
                    throw new Unreadable(unlike.get());
                }
                var test = operator == Operator.EXISTS ? new Test.Exists() : Tests.of(leaf, operator, operands.words());
                yield Paths.isReference(leaf) ? related(leaf, test) : new Filter.Condition(leaf, test);
            }
        };
    }

    /** A reference is there, or is one of these, only if its target can be seen: else a hidden entry would show. */
    private Filter related(Leaf reference, Test test) {
        Filter filter = test instanceof Test.Exists ? ALL : new Filter.Condition(Leaf.ID, test);
        return new Filter.Related(
                reference,
                paths.targets(reference).stream()
                        .map(type -> new Filter.Branch(type.name(), filter))
                        .toList());
    }

    private static void check(Leaf leaf, Operator operator) throws Unreadable {
        var known = Operator.of(leaf);
        if (!known.contains(operator)) {
            throw new Unreadable("'%s' is of kind %s, which understands %s only."
                    .formatted(
                            leaf.name(),
                            leaf.kind().word(),
                            known.stream().map(Operator::word).collect(Collectors.joining(", "))));
        }
    }
}
