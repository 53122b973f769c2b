package org.plenary.spi.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.plenary.spi.entry.Values;

/**
 * Refuses a change after which one date or time lies before another. Both fields are of one kind: date, datetime or
 * instant. Where either has no value there is nothing to refuse.
 *
 * @param mayBeEqual whether both may be the same, as the first and last day of an event may
 * @param reason what an editor reads at the later field
 */
public record InOrder(String earlier, String later, boolean mayBeEqual, String reason) implements Rule {

    /** The first and the last day of something. */
    public static InOrder days(String first, String last, String reason) {
        return new InOrder(first, last, true, reason);
    }

    /** The beginning and the end of something that takes time. */
    public static InOrder times(String start, String end, String reason) {
        return new InOrder(start, end, false, reason);
    }

    @Override
    public void check(RuleContext context) {
        var from = moment(context.after(), earlier);
        var to = moment(context.after(), later);
        if (from.isPresent() && to.isPresent() && !inOrder(from.get(), to.get())) {
            context.reject(later, reason);
        }
    }

    private boolean inOrder(Instant from, Instant to) {
        return to.isAfter(from) || mayBeEqual && to.equals(from);
    }

    private static Optional<Instant> moment(Values values, String field) {
        return values.get(field).flatMap(value -> value instanceof String text ? moment(text) : Optional.empty());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException notATime) {
            return Optional.empty(); // that a value is of its kind is for the host to check
        }
    }
}
