package org.plenary.core.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.spi.entry.EntryId;

/**
 * The last changes that this node has committed, and what they made of entries: who follows the log, or writes to the same entry
 * again, need not ask the database for what was just in memory. Other nodes write too, so that what is missing here proves nothing.
 */
final class NewestChanges {
    /** Of each; the state of an entry is some kilobytes. */
    static final int MOST = 100;

    private final TreeMap<Long, Change> bySeq = new TreeMap<>();
    private final Map<EntryId, Known> byEntry = new LinkedHashMap<>(16, 0.75f, true);

    private record Known(long seq, Made state) {}

    /** A change that is committed, and what it made of its entry, where that is known. */
    record Committed(Change change, Optional<Made> made) {}

    synchronized void add(List<Committed> committed) {
        for (var one : committed) {
            long seq = one.change().seq();
            bySeq.put(seq, one.change());
            one.made().ifPresent(state -> keep(new Known(seq, state)));
        }
        while (bySeq.size() > MOST) {
            bySeq.pollFirstEntry();
        }
    }

    /** Threads that have committed come here in any order. */
    private void keep(Known known) {
        byEntry.merge(known.state().id(), known, (old, next) -> old.seq() > next.seq() ? old : next);
        if (byEntry.size() > MOST) {
            byEntry.remove(byEntry.keySet().iterator().next());
        }
    }

    /** Changes that follow this one without a gap; none where they are not known here. */
    synchronized List<Change> after(long seq, int limit) {
        var next = new ArrayList<Change>();
        for (var change = bySeq.get(seq + 1); change != null && next.size() < limit; ) {
            next.add(change);
            change = bySeq.get(change.seq() + 1);
        }
        return next;
    }

    /** The newest state of an entry that is known here, if it is as new as that change. */
    synchronized Optional<Made> made(EntryId id, long since) {
        return Optional.ofNullable(byEntry.get(id))
                .filter(known -> known.seq() >= since)
                .map(Known::state);
    }
}
