package org.plenary.plugin.events.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long an item lasts, in the ways that schedules write it. */
final class Lengths {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,4}(:[0-9]{1,2}){1,3}");
    private static final int HOURS_OF_DAY = 24;

    private Lengths() {}

    /**
     * Reads h:mm, hh:mm, hh:mm:ss, d:hh:mm and d:hh:mm:ss. Three parts are days, hours and minutes only when they begin with
     * one digit other than 0 and can be nothing but hours after it: {@code 1:02:30} is a day and more, {@code 1:30:00} is an
     * hour and a half.
     */
    static Optional<Duration> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = Stream.of(text.split(":")).map(Long::valueOf).toList();
        return Optional.of(
                switch (parts.size()) {
                    case 2 -> length(0, parts.get(0), parts.get(1), 0);
                    case 3 ->
                        isDays(text, parts.get(1))
                                ? length(parts.get(0), parts.get(1), parts.get(2), 0)
                                : length(0, parts.get(0), parts.get(1), parts.get(2));
                    default -> length(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
                });
    }

    private static boolean isDays(String text, long second) {
        return text.indexOf(':') == 1 && text.charAt(0) != '0' && second < HOURS_OF_DAY;
    }

    private static Duration length(long days, long hours, long minutes, long seconds) {
        return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes).plusSeconds(seconds);
    }
}
