package org.plenary.plugin.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.plenary.spi.entry.Values;
import org.plenary.spi.rule.Rule;
import org.plenary.spi.rule.RuleContext;

/** Holds a slot to what schedule formats can say: whole minutes, shorter than a day, the end after the start. */
final class WholeMinutes implements Rule {
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public void check(RuleContext context) {
        var start = time(context.after(), "start");
        var end = time(context.after(), "end");
        start.filter(WholeMinutes::isBroken).ifPresent(time -> context.reject("start", "Give a whole minute."));
        end.filter(WholeMinutes::isBroken).ifPresent(time -> context.reject("end", "Give a whole minute."));
        if (start.isPresent() && end.isPresent()) {
            checkLength(Duration.between(start.get(), end.get()), context);
        }
    }

    private static void checkLength(Duration length, RuleContext context) {
        if (!length.isPositive()) {
            context.reject("end", "The slot must end after it starts.");
        } else if (length.compareTo(DAY) >= 0) {
            context.reject("end", "The slot must be shorter than 24 hours. Make one slot for each day.");
        }
    }

    private static boolean isBroken(ZonedDateTime time) {
        return time.getSecond() != 0 || time.getNano() != 0;
    }

    private static Optional<ZonedDateTime> time(Values values, String field) {
        try {
            return values.get(field).map(value -> ZonedDateTime.parse(value.toString()));
        } catch (DateTimeException notATime) {
            return Optional.empty(); // that a value is of its kind is for the host to check
        }
    }
}
