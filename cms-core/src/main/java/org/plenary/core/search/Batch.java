package org.plenary.core.search;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.plenary.core.change.Change;
import org.plenary.core.entry.EntrySource;
import org.plenary.spi.entry.EntryId;

/** Writes what the changes concern, as it is now: the same change taken in twice does no harm. */
final class Batch {
    private final EntrySource source;
    private final Clock clock;

    Batch(EntrySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** @return the entries that were written */
    Set<EntryId> write(List<Change> changes, Generation generation) throws IOException {
        var last = new LinkedHashMap<EntryId, Long>();
        for (var change : changes) {
            change.entry().ifPresent(id -> last.put(id, change.seq()));
            if (change.kind() == Change.Kind.ASSET_DESCRIBED) {
                change.entry().ifPresent(generation::described);
            }
        }
        if (!last.isEmpty()) {
            // The time first: what ends after it is still live, whatever is loaded.
            long now = clock.millis();
            for (var entry : source.changed(last)) {
                if (!generation.write(entry, now)) {
                    writeWithPast(entry.id(), now, generation);
                }
            }
        }
        if (!changes.isEmpty()) {
            generation.reached(changes.getLast().seq());
        }
        return last.keySet();
    }

    private void writeWithPast(EntryId id, long now, Generation generation) throws IOException {
        for (var whole : source.load(List.of(id))) {
            generation.write(whole, now);
        }
    }
}
