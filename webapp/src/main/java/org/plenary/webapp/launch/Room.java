package org.plenary.webapp.launch;

import java.time.Duration;

/**
 * How much may pile up on the heap before it is tidied. Tidying takes as long as what is still needed is large, however little there was
 * to throw away: where it comes often, the room grows, and where it is seldom, it becomes less again.
 */
final class Room {
    static final long LEAST = 16L << 20;
    static final long MOST = 256L << 20;
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofSeconds(30);

    private long bytes = LEAST;

    /** @param since the heap was tidied before, when it is to be tidied again */
    void tidied(Duration since) {
        if (since.compareTo(OFTEN) < 0) {
            bytes = Math.min(MOST, bytes * 2);
        } else if (since.compareTo(SELDOM) > 0) {
            bytes = Math.max(LEAST, bytes / 2);
        }
    }

    long bytes() {
        return bytes;
    }
}
