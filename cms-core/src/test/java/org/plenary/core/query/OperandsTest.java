package org.plenary.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.junit.jupiter.api.RepeatedTest;
import org.plenary.core.Seed;
import org.plenary.core.query.Operands.Unreadable;
import org.plenary.spi.model.FieldKind;

@Seed.Seeded
class OperandsTest {
    private static final int ROUNDS = 2_000;

    /** Mostly a time of UTC, sometimes just beyond the calendar, sometimes with a character of another kind. */
    private static String time(Seed seed) {
        var text = new StringBuilder("%04d-%02d-%02dT%02d:%02d:%02dZ"
                .formatted(
                        seed.below(10_000),
                        seed.below(14),
                        seed.below(33),
                        seed.below(26),
                        seed.below(62),
                        seed.below(62)));
        if (seed.oneIn(5)) {
            text.setCharAt(seed.below(text.length()), "0-T:.Z+\u0663 ".charAt(seed.below(9)));
        }
        return text.toString();
    }

    private static OptionalLong read(String text) {
        try {
            return OptionalLong.of(Operands.number(new FieldKind.Moment(), text).first());
        } catch (Unreadable told) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong byTheFormatter(String text) {
        try {
            return OptionalLong.of(ZonedDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME)
                    .toInstant()
                    .toEpochMilli());
        } catch (DateTimeException none) {
            return OptionalLong.empty();
        }
    }

    @RepeatedTest(5)
    void readsTheUsualTimesAsTheJdkDoes(Seed seed) {
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var text = time(seed);
            assertThat(read(text)).as(text).isEqualTo(byTheFormatter(text));
            read += read(text).isPresent() ? 1 : 0;
        }
        assertThat(read).isGreaterThan(ROUNDS / 5);
    }
}
