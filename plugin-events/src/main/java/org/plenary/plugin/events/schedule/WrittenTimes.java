package org.plenary.plugin.events.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Dates and times as schedules write them; what is not of the asked form is empty. */
final class WrittenTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private static final Pattern BASIC_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");
    private static final int DATE_LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private WrittenTimes() {}

    /** A date and time with its offset, {@code 2027-06-02T09:00:00+04:00}; also with a space, or {@code +0400}. */
    static Optional<OffsetDateTime> instant(String text) {
        var usual = BASIC_OFFSET.matcher(text).replaceFirst("$1:$2").replace(' ', 'T');
        return read(usual, OffsetDateTime::parse).filter(time -> isOurs(time.getYear()));
    }

    /** A date and time without offset. */
    static Optional<LocalDateTime> local(String text) {
        return read(text.replace(' ', 'T'), LocalDateTime::parse).filter(time -> isOurs(time.getYear()));
    }

    /** The date with which the text begins, whatever follows. */
    static Optional<LocalDate> date(String text) {
        return read(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text, LocalDate::parse)
                .filter(date -> isOurs(date.getYear()));
    }

    /** A time of day: 9:30, 09:30 or 09:30:00. */
    static Optional<LocalTime> time(String text) {
        return read(text, written -> LocalTime.parse(written, TIME));
    }

    /** Other years are slips of the pen, and at the ends of the calendar arithmetic fails. */
    private static boolean isOurs(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static <T> Optional<T> read(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
