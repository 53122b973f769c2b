package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import org.plenary.core.query.Operands.Stretch;
import org.plenary.core.query.Operands.Unreadable;
import org.plenary.core.query.Test.Range;
import org.plenary.core.query.Test.RealRange;

/** Makes a typed test of an operator and the operands as sent. Negative operators give the test that is to be negated. */
final class Tests {
    private static final Range NOTHING = new Range(1, 0, false);

    private Tests() {}

    /** @throws Unreadable when an operand is no value of the field's kind */
    static Test of(Leaf leaf, Operator operator, List<String> operands) throws Unreadable {
        if (operator == Operator.BETWEEN && operands.size() != 2) {
            throw new Unreadable("between takes two values, the least and the greatest.");
        }
        if (operands.isEmpty() || operands.contains("")) {
            // No entry holds an empty text, so asking for one would be a filter that does nothing, or finds nothing.
            throw new Unreadable("A value is missing here. Entries without a value are found by exists=false.");
        }
        return switch (leaf.form()) {
            case WORD -> new Test.OneOf(words(leaf, operands));
            case TEXT -> text(operator, operands);
            case NUMBER -> new Test.Within(ranges(leaf, operator, operands));
            case REAL -> new Test.WithinReal(realRanges(operator, operands));
            case OPAQUE -> throw new IllegalStateException("Only exists is possible with " + leaf.name());
        };
    }

    private static Test text(Operator operator, List<String> operands) {
        return switch (operator) {
            case CONTAINS -> new Test.Containing(operands.getFirst());
            case STARTS_WITH -> new Test.StartingWith(operands.getFirst());
            default -> new Test.OneOf(operands);
        };
    }

    private static List<String> words(Leaf leaf, List<String> operands) throws Unreadable {
        var words = new ArrayList<String>(operands.size());
        for (String operand : operands) {
            words.add(Operands.word(leaf.kind(), operand));
        }
        return words;
    }

    private static List<Range> ranges(Leaf leaf, Operator operator, List<String> operands) throws Unreadable {
        var stretches = new ArrayList<Stretch>(operands.size());
        for (String operand : operands) {
            stretches.add(Operands.number(leaf.kind(), operand));
        }
        var first = stretches.getFirst();
        return switch (operator) {
            case LT -> List.of(below(first.first(), first.wallClock()));
            case LTE -> List.of(new Range(Long.MIN_VALUE, first.last(), first.wallClock()));
            case GT -> List.of(above(first.last(), first.wallClock()));
            case GTE -> List.of(new Range(first.first(), Long.MAX_VALUE, first.wallClock()));
            case BETWEEN -> List.of(between(first, stretches.getLast()));
            default ->
                stretches.stream()
                        .map(one -> new Range(one.first(), one.last(), one.wallClock()))
                        .toList();
        };
    }

    private static Range below(long value, boolean wallClock) {
        return value == Long.MIN_VALUE ? NOTHING : new Range(Long.MIN_VALUE, value - 1, wallClock);
    }

    private static Range above(long value, boolean wallClock) {
        return value == Long.MAX_VALUE ? NOTHING : new Range(value + 1, Long.MAX_VALUE, wallClock);
    }

    private static Range between(Stretch least, Stretch greatest) throws Unreadable {
        if (least.wallClock() != greatest.wallClock()) {
            throw new Unreadable("between needs an offset on both times or on neither.");
        }
        return new Range(least.first(), greatest.last(), least.wallClock());
    }

    private static List<RealRange> realRanges(Operator operator, List<String> operands) throws Unreadable {
        var numbers = new ArrayList<Double>(operands.size());
        for (String operand : operands) {
            numbers.add(Operands.real(operand));
        }
        double first = numbers.getFirst();
        return switch (operator) {
            case LT -> List.of(new RealRange(Double.NEGATIVE_INFINITY, Math.nextDown(first)));
            case LTE -> List.of(new RealRange(Double.NEGATIVE_INFINITY, first));
            case GT -> List.of(new RealRange(Math.nextUp(first), Double.POSITIVE_INFINITY));
            case GTE -> List.of(new RealRange(first, Double.POSITIVE_INFINITY));
            case BETWEEN -> List.of(new RealRange(first, numbers.getLast()));
            default -> numbers.stream().map(one -> new RealRange(one, one)).toList();
        };
    }
}
