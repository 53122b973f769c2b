package org.plenary.core.timeline;

import java.time.Instant;

/**
 * A half-open stretch of time {@code [from, until)} in epoch milliseconds: what ends at T is not visible at T, as with
 * DTEND of RFC 5545.
 */
public record Interval(long from, long until) {
    public static final long ALWAYS = Long.MIN_VALUE;
    public static final long FOREVER = Long.MAX_VALUE;

    /** @throws IllegalArgumentException when nothing lies between from and until */
    public Interval {
        if (from >= until) {
            throw new IllegalArgumentException("An interval from %d until %d is empty".formatted(from, until));
        }
    }

    public static Interval from(Instant from) {
        return new Interval(from.toEpochMilli(), FOREVER);
    }

    public boolean contains(long at) {
        return from <= at && at < until;
    }

    public boolean overlaps(Interval other) {
        return from < other.until && other.from < until;
    }

    public boolean endless() {
        return until == FOREVER;
    }
}
