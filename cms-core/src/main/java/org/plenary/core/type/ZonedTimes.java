package org.plenary.core.type;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** The one stored spelling of a wall-clock time in a zone: {@code 2027-06-02T09:00:00+04:00[Asia/Dubai]}. */
public final class ZonedTimes {
    private static final DateTimeFormatter STORED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
            // Not Z for UTC: with a zone's name Z would say that the local time is unknown (RFC 9557).
            .appendOffset("+HH:MM:ss", "+00:00")
            .appendPattern("'['VV']'")
            .toFormatter(java.util.Locale.ROOT);

    private ZonedTimes() {}

    public static String format(ZonedDateTime time) {
        return STORED.format(time);
    }

    /** @throws java.time.DateTimeException when the text is not as {@link #format} writes it */
    public static ZonedDateTime parse(String stored) {
        return STORED.parse(stored, ZonedDateTime::from);
    }
}
