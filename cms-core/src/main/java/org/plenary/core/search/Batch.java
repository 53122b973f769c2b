package org.plenary.core.search;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
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
        var ids = new LinkedHashSet<EntryId>();
        changes.forEach(change -> change.entry().ifPresent(ids::add));
        if (!ids.isEmpty()) {
            // The time first: what ends after it is still live, whatever is loaded.
            long now = clock.millis();
            for (var entry : source.load(ids)) {
                generation.write(entry, now);
            }
        }
        if (!changes.isEmpty()) {
            generation.reached(changes.getLast().seq());
        }
        return ids;
    }
}
