package org.plenary.core.type;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks dates, instants and durations. Years are 0001 to 9999. */
final class TimeCheck {
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private TimeCheck() {}

    static Optional<Object> day(@Nullable Object sent, Spot spot) {
        return TextCheck.clean(sent, spot).flatMap(text -> {
            try {
                var day = LocalDate.parse(text);
                return hasPlainYear(day.getYear()) ? Optional.of(day.toString()) : notADay(spot);
            } catch (DateTimeException notADate) {
                return notADay(spot);
            }
        });
    }

    static Optional<Object> moment(@Nullable Object sent, Spot spot) {
        return TextCheck.clean(sent, spot).flatMap(text -> {
            try {
                var moment = OffsetDateTime.parse(text);
                return hasPlainYear(moment.getYear()) ? Optional.of(utc(moment.toInstant())) : notAMoment(spot);
            } catch (DateTimeException notATime) {
                return notAMoment(spot);
            }
        });
    }

    static Optional<Object> span(@Nullable Object sent, Spot spot) {
        return TextCheck.clean(sent, spot).flatMap(text -> {
            try {
                var span = Duration.parse(text);
                return span.isNegative() || span.compareTo(LONGEST) > 0 ? notASpan(spot) : Optional.of(span.toString());
            } catch (DateTimeException | ArithmeticException notADuration) {
                return notASpan(spot);
            }
        });
    }

    static boolean hasPlainYear(int year) {
        return 1 <= year && year <= 9_999;
    }

    private static String utc(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Optional<Object> notADay(Spot spot) {
        return spot.refuse("must be a date, for instance 2027-06-02");
    }

    private static Optional<Object> notAMoment(Spot spot) {
        return spot.refuse("must be a time with Z or an offset, for instance 2027-06-02T05:00:00Z");
    }

    private static Optional<Object> notASpan(Spot spot) {
        return spot.refuse("must be a duration of at most a hundred years, for instance PT45M or PT1H30M");
    }
}
