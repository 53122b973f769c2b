package org.plenary.core.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a plugin's code on threads of its own and waits for it only so long. A thread that does not come back is left
 * behind: it is a daemon, so it cannot keep the process alive, and nothing can stop it.
 */
final class TimeBudget implements AutoCloseable {
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

    TimeBudget(Duration limit) {
        this.limit = limit;
    }

    /** @throws PluginFailure when the work throws anything, or takes longer than the limit */
    <T> T run(ClassLoader plugin, Callable<T> work) throws PluginFailure {
        var running = threads.submit(() -> {
            var thread = Thread.currentThread();
            thread.setContextClassLoader(plugin);
            try {
                return work.call();
            } finally {
                thread.setContextClassLoader(null);
            }
        });
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException thrown) {
            throw PluginFailure.because(thrown.getCause() == null ? thrown : thrown.getCause());
        } catch (TimeoutException late) {
            running.cancel(true);
            throw new PluginFailure.Late(limit);
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new PluginFailure("was interrupted");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static ThreadFactory daemons() {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "plenary-plugin-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
