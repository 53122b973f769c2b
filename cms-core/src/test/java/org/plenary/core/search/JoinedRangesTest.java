package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.core.Seed;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Test.Range;
import org.plenary.core.query.Test.Within;
import org.plenary.spi.model.FieldKind;

@Seed.Seeded
class JoinedRangesTest {
    private static final Leaf STARTS = leaf("startsAt", false);
    private static final Leaf NUMBERS = leaf("numbers", true);

    private static Leaf leaf(String name, boolean repeated) {
        return new Leaf(name, name, new FieldKind.Moment(), Optional.empty(), repeated, true);
    }

    private static Filter within(Leaf leaf, long low, long high) {
        return new Filter.Condition(leaf, new Within(List.of(new Range(low, high, false))));
    }

    private static boolean allHold(List<Filter> parts, long number) {
        return parts.stream()
                .allMatch(part -> part instanceof Filter.Condition(var ignored, Within(var ranges))
                        && ranges.stream().anyMatch(range -> range.contains(number)));
    }

    @RepeatedTest(100)
    void aNumberLiesInTheJoinedRangeWhenItLiesInAll(Seed seed) {
        var parts = new ArrayList<Filter>();
        for (int i = 0; i < 1 + seed.below(4); i++) {
            parts.add(within(STARTS, seed.below(20) - 10, seed.below(20) - 10));
        }
        var joined = JoinedRanges.of(parts);
        assertThat(joined).hasSize(1);
        for (long number = -12; number <= 12; number++) {
            assertThat(allHold(joined, number)).isEqualTo(allHold(parts, number));
        }
    }

    @Test
    void eachOfSeveralNumbersMayLieInAnotherRange() {
        var parts = List.of(within(NUMBERS, 1, 5), within(NUMBERS, 3, 9));
        assertThat(JoinedRanges.of(parts)).isEqualTo(parts);
    }

    @Test
    void theClockOnTheWallIsAnotherNumberThanTheInstant() {
        var wall = new Filter.Condition(STARTS, new Within(List.of(new Range(1, 5, true))));
        var parts = List.of(within(STARTS, 1, 5), wall);
        assertThat(JoinedRanges.of(parts)).isEqualTo(parts);
    }

    @Test
    void whatIsNoRangeStaysWhereItStands() {
        var all = new Filter.All();
        assertThat(JoinedRanges.of(List.of(within(STARTS, 1, 5), all, within(STARTS, 3, 9))))
                .containsExactly(within(STARTS, 3, 5), all);
    }
}
