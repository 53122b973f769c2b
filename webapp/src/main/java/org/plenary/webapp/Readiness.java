package org.plenary.webapp;

import java.time.Clock;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Snapshot;

/** Whether requests can be served now. The answer is kept for a second: a stranger who asks often costs nothing. */
final class Readiness {
    private static final long KEPT_MILLIS = 1_000;

    private final ChangeLog log;
    private final SearchIndex index;
    private final Clock clock;
    private long askedAt = Long.MIN_VALUE;
    private boolean ready;

    Readiness(ChangeLog log, SearchIndex index, Clock clock) {
        this.log = log;
        this.index = index;
        this.clock = clock;
    }

    synchronized boolean isReady() {
        long now = clock.millis();
        if (now < askedAt || now >= askedAt + KEPT_MILLIS) {
            askedAt = now;
            ready = databaseAnswers() && indexAnswers();
        }
        return ready;
    }

    private boolean indexAnswers() {
        var newest = index.newest();
        newest.ifPresent(Snapshot::close);
        return newest.isPresent();
    }

    private boolean databaseAnswers() {
        try {
            return log.newest() >= 0;
        } catch (PlenaryException away) {
            return false;
        }
    }
}
