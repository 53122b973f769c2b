package org.plenary.core.search;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does what is to be done every few seconds, on a thread of its own. */
final class Upkeep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final long SECONDS = 3;
    private static final long LONGEST_SECONDS = 30;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-upkeep").factory());

    void start(Runnable work) {
        executor.scheduleWithFixedDelay(() -> tried(work), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "The upkeep of the search index failed; it is tried again.", failed);
        }
    }

    /** Lets a commit that is under way end: interrupted, it would lose the lock of the index. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
