package org.plenary.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Dates of HTTP (RFC 9110, section 5.6.7), in epoch seconds. */
final class HttpDate {
    private static final DateTimeFormatter PREFERRED = utc("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    /** The two obsolete forms are read, and never written. Two digits are the year nearest to the turn of our century. */
    private static final List<DateTimeFormatter> READ = List.of(PREFERRED, rfc850(), utc("EEE MMM ppd HH:mm:ss uuuu"));

    private static final int FIRST_OF_TWO_DIGITS = 1970;

    private HttpDate() {}

    static String write(long seconds) {
        return PREFERRED.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }

    /** Empty for what is no date: such a header is ignored. */
    static OptionalLong read(String text) {
        for (var form : READ) {
            try {
                return OptionalLong.of(OffsetDateTime.parse(text.strip(), form).toEpochSecond());
            } catch (DateTimeException otherForm) {
                // one of the other forms, or none
            }
        }
        return OptionalLong.empty();
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static DateTimeFormatter rfc850() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }
}
