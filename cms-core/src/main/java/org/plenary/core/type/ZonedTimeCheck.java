package org.plenary.core.type;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Nearest;

/**
 * Checks a wall-clock time in a named zone, written as {@code 2027-06-02T09:00:00+04:00[Asia/Dubai]} (RFC 9557), with or
 * without the offset, or as {@code {"at": …, "zone": …}}.
 *
 * <p>A time that the clocks skip is refused; of a time that they show twice the earlier is meant unless the offset says
 * otherwise. With {@code Z} the instant is what counts (RFC 9557, section 2.2).
 */
final class ZonedTimeCheck {
    private static final Pattern WRITTEN = Pattern.compile("([^\\[\\]]{1,40})\\[([^\\[\\]]{1,50})]");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private ZonedTimeCheck() {}

    static Optional<Object> check(@Nullable Object sent, Spot spot) {
        if (sent instanceof Map<?, ?> pair) {
            return pair.get("at") instanceof String at && pair.get("zone") instanceof String zone && pair.size() == 2
                    ? inZone(at, zone, spot)
                    : notATime(spot);
        }
        var written = WRITTEN.matcher(sent instanceof String text ? text : "");
        return written.matches() ? inZone(written.group(1), written.group(2), spot) : notATime(spot);
    }

    private static Optional<Object> inZone(String at, String zoneName, Spot spot) {
        if (!ZONES.contains(zoneName) || zoneName.startsWith("SystemV/")) {
            return spot.refuse("'%s' is not a time zone of the IANA database, such as Asia/Dubai%s"
                    .formatted(Spot.shortened(zoneName), Nearest.hint(zoneName, ZONES)));
        }
        var zone = ZoneId.of(zoneName);
        return (hasOffset(at) ? withOffset(at, zone, spot) : onTheWall(at, zone, spot))
                .map(time -> time.truncatedTo(ChronoUnit.MILLIS))
                .flatMap(time ->
                        TimeCheck.hasPlainYear(time.getYear()) ? Optional.of(ZonedTimes.format(time)) : notATime(spot));
    }

    private static Optional<ZonedDateTime> withOffset(String at, ZoneId zone, Spot spot) {
        try {
            var time = OffsetDateTime.parse(at);
            var inZone = time.atZoneSameInstant(zone);
            var agrees = inZone.getOffset().equals(time.getOffset()) || at.endsWith("Z");
            return agrees
                    ? Optional.of(inZone)
                    : spot.refuse("says offset %s, but at that moment %s has %s; leave one of them out"
                            .formatted(shown(time.getOffset()), zone, shown(inZone.getOffset())));
        } catch (DateTimeException notADateTime) {
            return notATime(spot);
        }
    }

    private static Optional<ZonedDateTime> onTheWall(String at, ZoneId zone, Spot spot) {
        try {
            var time = LocalDateTime.parse(at);
            return zone.getRules().getValidOffsets(time).isEmpty()
                    ? spot.refuse("is a time that the clocks of %s skip".formatted(zone))
                    : Optional.of(time.atZone(zone));
        } catch (DateTimeException notADateTime) {
            return notATime(spot);
        }
    }

    private static boolean hasOffset(String at) {
        int time = at.indexOf('T');
        return time > 0 && (at.endsWith("Z") || at.indexOf('+', time) > 0 || at.indexOf('-', time) > 0);
    }

    private static String shown(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    private static <T> Optional<T> notATime(Spot spot) {
        return spot.refuse("must be a time in a zone: 2027-06-02T09:00:00+04:00[Asia/Dubai], or"
                + " {\"at\": \"2027-06-02T09:00:00\", \"zone\": \"Asia/Dubai\"}");
    }
}
