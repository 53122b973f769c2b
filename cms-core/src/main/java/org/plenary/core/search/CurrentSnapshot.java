package org.plenary.core.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The newest snapshot, shared by all who read; each newer one takes its place. */
final class CurrentSnapshot {
    /** Of all indexes together: what is remembered by the name of a snapshot is never of another one's. */
    private static final AtomicLong TOKENS = new AtomicLong();

    private final PinnedSnapshots pinned;
    private volatile @Nullable Snapshot current;

    /** @param pinned is given those that it replaces and that somebody may come back to */
    CurrentSnapshot(PinnedSnapshots pinned) {
        this.pinned = pinned;
    }

    /** The caller's to close; empty while there is none. */
    Optional<Snapshot> join() {
        for (var newest = current; newest != null; newest = current) {
            if (newest.join()) {
                return Optional.of(newest);
            }
        }
        return Optional.empty();
    }

    /** The newest one if it has this name; the caller's to close. */
    Optional<Snapshot> join(long token) {
        var newest = current;
        return newest != null && newest.token() == token && newest.join() ? Optional.of(newest) : Optional.empty();
    }

    /** Names the snapshot of now: another one after each change; 0 while there is none. */
    long token() {
        var newest = current;
        return newest == null ? 0 : newest.token();
    }

    /** Shows what the generation has taken in. Not to be called by two threads at once. */
    void show(Generation generation, long now) throws IOException {
        var old = current;
        if (old != null && old.paged()) {
            pinned.pin(old, now);
        }
        replace(new Snapshot(
                TOKENS.incrementAndGet(), generation.position(), now, generation.model(), generation.shelves()));
    }

    /**
     * Shows what is shown already, from where it lies now. It keeps its name, because nobody can tell the difference: answers
     * that are kept, and the tags of those that hold a cursor, stay right.
     */
    void showMerged(Generation generation) throws IOException {
        var same = current;
        if (same != null) {
            replace(same.over(generation.shelves()));
        }
    }

    void clear() {
        replace(null);
    }

    private void replace(@Nullable Snapshot next) {
        var old = current;
        current = next;
        if (old != null) {
            old.retire();
            old.close();
        }
    }
}
