package org.plenary.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Test;
import org.plenary.core.query.Test.Range;

/** Makes one range of two that the same single number must lie in, as the beginning and the end of a time do. */
final class JoinedRanges {
    private JoinedRanges() {}

    /** @param parts that must all hold */
    static List<Filter> of(List<Filter> parts) {
        var joined = new ArrayList<Filter>(parts.size());
        for (var part : parts) {
            add(part, joined);
        }
        return joined;
    }

    private static void add(Filter part, List<Filter> joined) {
        for (int i = 0; i < joined.size(); i++) {
            var both = both(joined.get(i), part);
            if (both.isPresent()) {
                joined.set(i, both.get());
                return;
            }
        }
        joined.add(part);
    }

    private static Optional<Filter> both(Filter one, Filter other) {
        return one instanceof Filter.Condition(var leaf, Test.Within(var ranges))
                        && other instanceof Filter.Condition(var otherLeaf, Test.Within(var otherRanges))
                        && leaf.equals(otherLeaf)
                        && !leaf.repeated()
                ? both(leaf, ranges, otherRanges)
                : Optional.empty();
    }

    private static Optional<Filter> both(Leaf leaf, List<Range> ones, List<Range> others) {
        if (ones.size() != 1 || others.size() != 1) {
            return Optional.empty();
        }
        var one = ones.getFirst();
        var other = others.getFirst();
        return one.wallClock() == other.wallClock()
                ? Optional.of(new Filter.Condition(
                        leaf,
                        new Test.Within(List.of(new Range(
                                Math.max(one.low(), other.low()),
                                Math.min(one.high(), other.high()),
                                one.wallClock())))))
                : Optional.empty();
    }
}
