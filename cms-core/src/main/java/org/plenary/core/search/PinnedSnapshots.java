package org.plenary.core.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The snapshots that cursors go on from: each is kept for some minutes after its last use. */
final class PinnedSnapshots {
    /** How long after its last use, in milliseconds. */
    static final long LIFETIME = 10 * 60_000;
    /** More are not kept at once; the one that was not used for the longest time goes first. */
    static final int MOST = 100;

    private final Map<Long, Pinned> byToken = new LinkedHashMap<>(16, 0.75f, true);

    private record Pinned(Snapshot snapshot, long usedAt) {}

    /** Keeps the snapshot for a cursor. */
    synchronized void pin(Snapshot snapshot, long now) {
        if (byToken.containsKey(snapshot.token())) {
            byToken.put(snapshot.token(), new Pinned(snapshot, now));
        } else if (snapshot.join()) {
            byToken.put(snapshot.token(), new Pinned(snapshot, now));
        }
        forget(now);
    }

    /** The caller's to close. */
    synchronized Optional<Snapshot> find(long token) {
        return Optional.ofNullable(byToken.get(token)).map(Pinned::snapshot).filter(Snapshot::join);
    }

    /** Lets go of what is too old or too much. */
    synchronized void forget(long now) {
        Iterator<Pinned> oldestFirst = byToken.values().iterator();
        while (oldestFirst.hasNext()) {
            var oldest = oldestFirst.next();
            if (byToken.size() <= MOST && now - oldest.usedAt() < LIFETIME) {
                return;
            }
            oldestFirst.remove();
            oldest.snapshot().close();
        }
    }

    synchronized void clear() {
        byToken.values().forEach(pinned -> pinned.snapshot().close());
        byToken.clear();
    }
}
