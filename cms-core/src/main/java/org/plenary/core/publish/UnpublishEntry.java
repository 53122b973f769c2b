package org.plenary.core.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.EntryId;

/**
 * An entry, or some of its tracks, to be taken out of sight.
 *
 * @param tracks empty for all that are live then; without the shared track nothing of an entry is visible
 * @param at when; empty for now
 */
public record UnpublishEntry(EntryId id, long basedOn, Set<Track> tracks, Optional<Instant> at) {
    public UnpublishEntry {
        tracks = Set.copyOf(tracks);
    }
}
