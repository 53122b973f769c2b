package org.plenary.core.search;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.plenary.core.entry.EntrySource;
import org.plenary.spi.entry.EntryId;

/**
 * Fills a new generation with every entry, on a thread of its own. It takes the lock for one batch at a time; in between,
 * changes are written to the new generation as well as to the old one, so that at the end nothing is missing.
 */
final class Rebuild {
    private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final int BATCH = 100;
    private static final long RETRY_MILLIS = 5_000;
    private static final long LONGEST_STEP_MILLIS = 5_000;
    private static final EntryId FIRST = new EntryId(new UUID(0, 0));

    private final Generation target;
    private final EntrySource source;
    private final Clock clock;
    private final ReentrantLock writing;
    private final Finish finish;
    private final Thread thread;
    private volatile boolean stopped;

    /** What is done, under the lock, when everything is in. */
    interface Finish {
        void done(Generation built) throws IOException;
    }

    Rebuild(Generation target, EntrySource source, Clock clock, ReentrantLock writing, Finish finish) {
        this.target = target;
        this.source = source;
        this.clock = clock;
        this.writing = writing;
        this.finish = finish;
        this.thread = Thread.ofPlatform().daemon().name("search-rebuild").unstarted(this::run);
    }

    Generation target() {
        return target;
    }

    void start() {
        thread.start();
    }

    /** Ends it from under the lock; the half-filled generation is of no use to anybody. */
    void abandon() {
        stopped = true;
        target.close();
    }

    /** Ends it and waits until its step has ended; not to be called under the lock. */
    void stop() {
        stopped = true;
        try {
            thread.join(LONGEST_STEP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var last = FIRST;
        while (!stopped) {
            try {
                var next = step(last);
                if (next.equals(last)) {
                    return;
                }
                last = next;
            } catch (IOException | RuntimeException failed) {
                LOG.log(System.Logger.Level.ERROR, "Rebuilding the search index failed; it is tried again.", failed);
                pause();
            }
        }
    }

    /** Writes the next entries and tells the last of them; the same as before when there are no more. */
    private EntryId step(EntryId last) throws IOException {
        writing.lock();
        try {
            if (stopped) {
                return last;
            }
            long now = clock.millis();
            var entries = source.after(last, BATCH);
            for (var entry : entries) {
                target.write(entry, now);
            }
            if (entries.isEmpty()) {
                target.finished();
                finish.done(target);
                return last;
            }
            return entries.getLast().entry().id();
        } finally {
            writing.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }
}
