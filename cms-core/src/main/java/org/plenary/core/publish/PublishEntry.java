package org.plenary.core.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.EntryId;

/**
 * A revision to be shown to the world.
 *
 * @param tracks what to publish; empty for the shared values and every locale that has a text, or, of an entry without any
 *     text, the default locale
 * @param revision which revision; empty for the draft
 * @param from the first visible instant; empty for now
 * @param until the first instant after; empty for ever
 */
public record PublishEntry(
        EntryId id,
        long basedOn,
        Set<Track> tracks,
        Optional<Integer> revision,
        Optional<Instant> from,
        Optional<Instant> until) {
    public PublishEntry {
        tracks = Set.copyOf(tracks);
    }

    /** Everything of the draft, now and for ever. */
    public static PublishEntry now(EntryId id, long basedOn) {
        return new PublishEntry(id, basedOn, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
