package org.plenary.api.http;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.plenary.core.timeline.Interval;

/** Who may keep an answer, and for how long it is true. */
public sealed interface Lifetime {
    long MILLIS = 1_000;

    /** For one reader only. */
    record Personal() implements Lifetime {}

    /** For everybody, and nobody knows for how long. */
    record Unknown() implements Lifetime {}

    /**
     * For everybody, during a stretch of time.
     *
     * @param during never ends after the next moment at which the answer could become another by itself
     * @param current whether what it was made from is still what it was; asked often
     */
    record Known(Interval during, BooleanSupplier current) implements Lifetime {}

    /** Whether the answer can be given again at that time, in epoch milliseconds. */
    default boolean lasts(long now) {
        return this instanceof Known(var during, var current) && during.contains(now) && current.getAsBoolean();
    }

    /**
     * The value of Cache-Control. What may be used stale while it is asked for again is so for as long as the setting, and never
     * beyond the moment at which the answer becomes another (RFC 5861).
     */
    default String cacheControl(long now, Duration maxAge) {
        return switch (this) {
            case Personal ignored -> "private, no-store";
            case Unknown ignored -> "public, no-cache";
            case Known(var during, var ignored) -> {
                long left = during.endless() ? Long.MAX_VALUE : Math.max(0, (during.until() - now) / MILLIS);
                long fresh = Math.min(left, maxAge.toSeconds());
                long stale = Math.min(left - fresh, maxAge.toSeconds());
                yield stale == 0
                        ? "public, max-age=" + fresh
                        : "public, max-age=" + fresh + ", stale-while-revalidate=" + stale;
            }
        };
    }

    /**
     * The first whole second after the answer became what it is. A date has no parts of a second: this one is later than
     * every instant at which the answer was another, so that no two answers share a date and nobody who names it, or a later
     * one, has an older answer (RFC 9110, section 8.8.2.2).
     */
    default OptionalLong lastModified() {
        return this instanceof Known(var during, var ignored) && during.from() != Interval.ALWAYS
                ? OptionalLong.of(Math.floorDiv(during.from(), MILLIS) + 1)
                : OptionalLong.empty();
    }
}
