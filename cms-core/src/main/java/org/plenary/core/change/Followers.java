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

    /** Where the changes come from; {@link ChangeLog#next}. */
    public interface Source {
        /** Some of the next changes, oldest first; none when there are none. */
        List<Change> next(long seq, int limit);
    }

    /** Starts to follow, from the follower's own position. */
    public void start(Follower follower, Source source) {
        var line = new Line(follower, source);
        lines.add(line);
        line.thread.start();
    }

    /** Says that changes up to this one were committed. */
    public void wake(long seq) {
        lines.forEach(line -> line.wake(seq));
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
        private long wanted;
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

        void wake(long seq) {
            synchronized (signal) {
                wanted = Math.max(wanted, seq);
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
                    boolean known = woken && follower.position() >= wanted;
                    woken = false;
                    if (known) {
                        continue;
                    }
                }
                catchUp();
                synchronized (signal) {
                    signal.notifyAll();
                }
            }
        }

        private void catchUp() {
            try {
                var changes = source.next(follower.position(), BATCH);
                while (!changes.isEmpty()) {
                    follower.follow(changes);
                    boolean more;
                    synchronized (signal) {
                        signal.notifyAll();
                        more = changes.size() == BATCH || follower.position() < wanted;
                    }
                    changes = more ? source.next(follower.position(), BATCH) : List.of();
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
