package org.plenary.core.plugin;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets a route rest that overran its time again and again, so that no more threads get stuck in it. One that throws is asked
 * again: that costs nobody else anything, and a caller who finds out how to make it throw must not close it for others.
 */
final class RoutePause {
    static final int TOLERATED = 5;
    static final Duration LENGTH = Duration.ofSeconds(30);

    private int overruns;
    private Instant until = Instant.MIN;

    synchronized boolean isOn(Instant now) {
        return now.isBefore(until);
    }

    synchronized void cameBack() {
        overruns = 0;
    }

    synchronized void overran(Instant now) {
        overruns++;
        if (overruns >= TOLERATED) {
            until = now.plus(LENGTH);
        }
    }
}
