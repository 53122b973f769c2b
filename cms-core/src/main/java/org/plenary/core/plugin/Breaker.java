package org.plenary.core.plugin;

import java.util.Optional;

/** Stops asking a plugin whose rules failed several times in a row, so that one broken plugin does not stop all writing. */
final class Breaker {
    static final int TOLERATED = 5;

    private int failures;
    private Optional<String> tripped = Optional.empty();

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(String reason) {
        failures++;
        if (failures >= TOLERATED) {
            tripped = Optional.of("Its rules failed %d times in a row and are not asked until the next start. Last: %s"
                    .formatted(failures, reason));
        }
    }

    /** Why the rules are no longer asked, once they are not. */
    synchronized Optional<String> tripped() {
        return tripped;
    }
}
