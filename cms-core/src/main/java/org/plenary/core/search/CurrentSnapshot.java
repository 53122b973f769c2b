package org.plenary.core.search;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest snapshot, shared by all who read; each newer one takes its place. */
final class CurrentSnapshot {
    private volatile @Nullable Snapshot current;
    private long tokens;

    /** The caller's to close; empty while there is none. */
    Optional<Snapshot> join() {
        for (var newest = current; newest != null; newest = current) {
            if (newest.join()) {
                return Optional.of(newest);
            }
        }
        return Optional.empty();
    }

    /** Shows what the generation has taken in. Not to be called by two threads at once. */
    void show(Generation generation, long now) throws IOException {
        replace(new Snapshot(++tokens, generation.position(), now, generation.model(), generation.shelves()));
    }

    void clear() {
        replace(null);
    }

    private void replace(@Nullable Snapshot next) {
        var old = current;
        current = next;
        if (old != null) {
            old.close();
        }
    }
}
