package org.plenary.core.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.plenary.core.change.Change;
import org.plenary.core.entry.EntrySource;
import org.plenary.spi.entry.EntryId;

/**
 * Fills a new generation with every entry; with what failed it goes on, and gives up only a generation that can no longer be
 * written to. While all processors write one portion, under the lock, the next is read without
 * it. Changes are written to the new generation as well as to the old one, and what they have written is passed over when the
 * rebuild comes to it: so nothing old is put beside something newer, and at the end nothing is missing.
 */
final class Rebuild {
    private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final int WRITERS = Runtime.getRuntime().availableProcessors();
    private static final long RETRY_MILLIS = 5_000;
    private static final long LONGEST_STEP_MILLIS = 5_000;

    private final Generation target;
    private final EntrySource source;
    private final Clock clock;
    private final ReentrantLock writing;
    private final Outcome outcome;
    private final Thread thread;
    /** Guarded by the lock. */
    private final Set<EntryId> followed = new HashSet<>();

    private EntryId reached = new EntryId(new UUID(0, 0));
    private boolean failedBefore;
    private volatile boolean stopped;

    /**
     * What is done, under the lock, at the end.
     *
     * @param done everything is in
     * @param lost Lucene has closed the generation, because the disk or the memory did not suffice for instance
     */
    record Outcome(Finish done, Restart lost) {}

    interface Finish {
        void with(Generation built) throws IOException;
    }

    interface Restart {
        void now() throws IOException;
    }

    Rebuild(Generation target, EntrySource source, Clock clock, ReentrantLock writing, Outcome outcome) {
        this.target = target;
        this.source = source;
        this.clock = clock;
        this.writing = writing;
        this.outcome = outcome;
        this.thread = Thread.ofPlatform().daemon().name("search-rebuild").unstarted(this::run);
    }

    Generation target() {
        return target;
    }

    void start() {
        thread.start();
    }

    /** Takes changes in, under the lock. */
    void follow(List<Change> changes) throws IOException {
        followed.addAll(new Batch(source, clock).write(changes, target));
    }

    /** Ends it from under the lock; the half-filled generation is of no use to anybody. */
    void abandon() {
        stopped = true;
        target.abandon();
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
        var names = Thread.ofPlatform().daemon().name("search-rebuild-", 1).factory();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1, names)) {
            while (!stopped) {
                try {
                    fill(threads);
                    return;
                } catch (IOException | RuntimeException | OutOfMemoryError failed) {
                    failedBefore = true;
                    LOG.log(
                            System.Logger.Level.ERROR,
                            "Rebuilding the search index failed; it is tried again.",
                            failed);
                    pause();
                    giveUpIfBroken();
                }
            }
        }
    }

    private void giveUpIfBroken() {
        writing.lock();
        try {
            if (!stopped && target.broken()) {
                outcome.lost().now();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "Another search index could not be begun; it is tried again.", failed);
        } finally {
            writing.unlock();
        }
    }

    /** Goes on after the last entry that is in, to the end. */
    private void fill(ExecutorService threads) throws IOException {
        var next = threads.submit(after(reached));
        while (!stopped) {
            var portion = result(next);
            if (portion.isEmpty()) {
                complete();
                return;
            }
            next = threads.submit(after(portion.last()));
            write(portion, threads);
            reached = portion.last();
        }
    }

    private Callable<Portion> after(EntryId last) {
        return () -> Portion.after(last, source, clock);
    }

    private void write(Portion portion, ExecutorService threads) throws IOException {
        writing.lock();
        try {
            if (!stopped) {
                var shares = new ArrayList<Callable<Integer>>();
                portion.without(followed).shares(WRITERS).forEach(share -> shares.add(() -> write(share)));
                for (var written : threads.invokeAll(shares)) {
                    result(written);
                }
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } finally {
            writing.unlock();
        }
    }

    private int write(Portion share) throws IOException {
        for (var entry : share.entries()) {
            if (failedBefore) {
                target.write(entry, share.now());
            } else {
                target.add(entry, share.now());
            }
        }
        return share.entries().size();
    }

    private void complete() throws IOException {
        writing.lock();
        try {
            if (!stopped) {
                target.finished();
                outcome.done().with(target);
            }
        } finally {
            writing.unlock();
        }
    }

    private static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IllegalStateException interrupted(InterruptedException why) {
        return new IllegalStateException("Nobody interrupts a rebuild", why);
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }
}
