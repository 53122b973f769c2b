package org.plenary.core.change;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Keeps every follower going on a thread of its own: woken by commits of this node, and by a poll for those of others. A
 * follower that fails is tried again, and hinders no other.
 */
public final class Followers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Followers.class.getName());
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 1_000;
    private static final long PATIENCE_SECONDS = 10;

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** Where the changes come from; {@link ChangeLog#after}. */
    public interface Source {
        List<Change> after(long seq, int limit);
    }

    /** Starts to follow, from the follower's own position. */
    public void start(Follower follower, Source source) {
        var line = new Line(follower, source);
        lines.add(line);
        line.thread.start();
    }

    /** Says that something was committed. */
    public void wake() {
        lines.forEach(Line::wake);
    }

    /** Waits until every follower has reached the change; gives up on a broken one after some seconds, with a warning. */
    public void awaitReached(long seq) {
        lines.forEach(line -> line.awaitReached(seq));
    }

    @Override
    public void close() {
        lines.forEach(Line::stop);
    }

    /** One follower on its thread. */
    private static final class Line {
        private final Follower follower;
        private final Source source;
        private final Thread thread;
        private final Object signal = new Object();
        private boolean woken;
        private boolean stopped;

        Line(Follower follower, Source source) {
            this.follower = follower;
            this.source = source;
            this.thread = Thread.ofPlatform()
                    .daemon()
                    .name("follower-" + follower.name())
                    .unstarted(this::run);
        }

        void wake() {
            synchronized (signal) {
                woken = true;
                signal.notifyAll();
            }
        }

        void stop() {
            synchronized (signal) {
                stopped = true;
                signal.notifyAll();
            }
            try {
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void awaitReached(long seq) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            synchronized (signal) {
                while (follower.position() < seq && !stopped) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) {
                        LOG.log(Level.WARNING, "{0} has not reached change {1} in time", follower.name(), seq);
                        return;
                    }
                    pause(left);
                }
            }
        }

        private void run() {
            while (true) {
                synchronized (signal) {
                    if (!woken && !stopped) {
                        pause(POLL_MILLIS);
                    }
                    if (stopped) {
                        return;
                    }
                    woken = false;
                }
                catchUp();
                synchronized (signal) {
                    signal.notifyAll();
                }
            }
        }

        private void catchUp() {
            try {
                var changes = source.after(follower.position(), BATCH);
                while (!changes.isEmpty()) {
                    follower.follow(changes);
                    synchronized (signal) {
                        signal.notifyAll();
                    }
                    changes = source.after(follower.position(), BATCH);
                }
            } catch (RuntimeException failed) {
                LOG.log(
                        Level.ERROR,
                        () -> follower.name() + " failed after change " + follower.position() + "; it is tried again",
                        failed);
            }
        }

        private void pause(long millis) {
            try {
                signal.wait(millis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
