package org.plenary.core.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.plenary.core.change.Change;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.spi.entry.EntryId;

/**
 * Fills a new generation with every entry; with what failed it goes on, and gives up only a generation that can no longer be
 * written to. All processors write, each a portion, and some more are read meanwhile, so that nobody waits for who has to put
 * a part of the index to disk. Changes are written to the new generation as well as to the old one, and what they have written
 * is passed over when the rebuild comes to it: so nothing old is put beside something newer, and at the end nothing is missing.
 */
final class Rebuild {
    private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final int WRITERS = Runtime.getRuntime().availableProcessors();
    /** Portions that are read already: what a processor writes while another is busy with the disk. */
    private static final int WAITING = 8;

    private static final long RETRY_MILLIS = 5_000;
    private static final long LONGEST_STEP_MILLIS = 5_000;

    private final Generation target;
    private final EntrySource source;
    private final Clock clock;
    private final ReentrantLock writing;
    private final Outcome outcome;
    private final Thread thread;
    /** Held by each writer for one entry, and alone for changes: these come between entries, never beside one. */
    private final ReadWriteLock entries = new ReentrantReadWriteLock();
    /** Guarded by that. */
    private final Set<EntryId> followed = new HashSet<>();

    private EntryId reached = new EntryId(new UUID(0, 0));
    private volatile boolean failedBefore;
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
        entries.writeLock().lock();
        try {
            followed.addAll(new Batch(source, clock).write(changes, target));
        } finally {
            entries.writeLock().unlock();
        }
    }

    /** Ends it from under the lock; the half-filled generation is of no use to anybody. */
    void abandon() {
        stopped = true;
        entries.writeLock().lock();
        try {
            target.abandon();
        } finally {
            entries.writeLock().unlock();
        }
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
        try (var writers = Executors.newFixedThreadPool(WRITERS, names);
                var syncer = Executors.newSingleThreadExecutor(names)) {
            while (!stopped) {
                try {
                    fill(writers, syncer);
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
    private void fill(ExecutorService writers, ExecutorService syncer) throws IOException {
        var begun = new ArrayDeque<Future<EntryId>>();
        Future<?> syncing = CompletableFuture.completedFuture(true);
        try {
            var portion = Portion.after(reached, source, clock);
            while (!portion.isEmpty() && !stopped) {
                if (begun.size() == WAITING) {
                    reached = result(begun.remove());
                }
                begun.add(writers.submit(writing(portion)));
                portion = Portion.after(portion.last(), source, clock);
                if (syncing.isDone()) {
                    result(syncing);
                    syncing = syncer.submit(this::synced);
                }
            }
            while (!begun.isEmpty()) {
                reached = result(begun.remove());
            }
            result(syncing);
        } finally {
            begun.forEach(Rebuild::await);
            await(syncing);
        }
        flush(writers);
        complete();
    }

    /** Tells up to which entry all are in. */
    private Callable<EntryId> writing(Portion portion) {
        return () -> {
            for (var entry : portion.entries()) {
                entries.readLock().lock();
                try {
                    write(entry, portion.now());
                } finally {
                    entries.readLock().unlock();
                }
            }
            return portion.last();
        };
    }

    private void write(EntrySnapshot entry, long now) throws IOException {
        if (stopped || followed.contains(entry.entry().id())) {
            return;
        }
        if (failedBefore) {
            target.write(entry, now);
        } else {
            target.add(entry, now);
        }
    }

    /** The commit would wait for all of it, and nobody works meanwhile. */
    private boolean synced() throws IOException {
        try {
            target.syncWhole();
        } catch (IOException | AlreadyClosedException failed) {
            if (!stopped) { // else it is abandoned, and its files may be closed already
                throw failed;
            }
        }
        return true;
    }

    /** What is in memory yet goes to disk by all processors; by the commit it would by one. */
    private void flush(ExecutorService writers) throws IOException {
        var flushing = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < WRITERS; i++) {
            flushing.add(writers.submit(this::flushed));
        }
        for (var flushed : flushing) {
            result(flushed);
        }
    }

    private boolean flushed() throws IOException {
        entries.readLock().lock();
        try {
            while (!stopped && target.flushSome()) {
                // there is more
            }
            return true;
        } finally {
            entries.readLock().unlock();
        }
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

    /** However it ends: it is tried again when nobody writes any more. */
    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException failed) {
            LOG.log(System.Logger.Level.DEBUG, "More than one portion failed", failed);
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
