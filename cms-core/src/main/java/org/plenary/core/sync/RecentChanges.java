package org.plenary.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.plenary.core.change.Change;
import org.plenary.core.change.Follower;

/** The newest part of the change log, in memory, so that nobody who asks what is new is a load on the database. */
public final class RecentChanges implements Follower {
    /** So many changes are kept, some 10 MB; who is further behind begins anew. */
    public static final int KEPT = 65_536;

    private final @Nullable Touch[] ring;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final long begin;
    private volatile long position;

    /** @param newest the number of the newest change; those before it are still to be followed */
    public RecentChanges(long newest) {
        this(newest, KEPT);
    }

    RecentChanges(long newest, int kept) {
        ring = new Touch[kept];
        begin = Math.max(0, newest - kept);
        position = begin;
    }

    @Override
    public String name() {
        return "recent";
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void follow(List<Change> changes) {
        synchronized (ring) {
            for (var change : changes) {
                ring[slot(change.seq())] = Touch.of(change);
                position = change.seq();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** Runs the task whenever something was followed; it must be quick. */
    void whenFollowed(Runnable task) {
        listeners.add(task);
    }

    /** The mark of a change; empty when it is no longer kept, or not yet there. Before the first change stands a 0. */
    OptionalInt mark(long seq) {
        if (seq == 0) {
            return begin == 0 && position <= ring.length ? OptionalInt.of(0) : OptionalInt.empty();
        }
        synchronized (ring) {
            var touch = ring[slot(seq)];
            return touch != null && touch.seq() == seq ? OptionalInt.of(touch.mark()) : OptionalInt.empty();
        }
    }

    /** The changes after one that is kept, up to another, in order. */
    List<Touch> between(long after, long upTo) {
        var touches = new ArrayList<Touch>();
        synchronized (ring) {
            for (long seq = after + 1; seq <= upTo; seq++) {
                var touch = ring[slot(seq)];
                if (touch != null && touch.seq() == seq) {
                    touches.add(touch);
                }
            }
        }
        return touches;
    }

    private int slot(long seq) {
        return (int) (seq % ring.length);
    }
}
