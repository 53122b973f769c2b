package org.plenary.core.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.spi.entry.EntryId;

/**
 * One committed change.
 *
 * @param seq 1, 2, 3 … without gaps; the order of numbers is the order of commits
 * @param entry the entry concerned; empty for a change of the model or of who may read
 * @param tracks what was published or unpublished, {@code *} and language tags; empty for other kinds
 */
public record Change(
        long seq, Instant at, Kind kind, Optional<EntryId> entry, String type, List<String> tracks, String actor) {

    /** What happened. */
    public enum Kind {
        CREATED,
        SAVED,
        PUBLISHED,
        UNPUBLISHED,
        RESCHEDULED,
        DELETED,
        UNDELETED,
        /** A file that the entry shows got other words. */
        ASSET_DESCRIBED,
        MODEL_CHANGED,
        /** A preview token was issued or revoked. */
        ACCESS_CHANGED
    }
}
