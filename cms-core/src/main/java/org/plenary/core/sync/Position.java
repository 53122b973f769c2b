package org.plenary.core.sync;

import java.util.Optional;
import java.util.UUID;
import org.plenary.core.search.Turn;
import org.plenary.spi.entry.EntryId;

/**
 * Up to where somebody knows everything.
 *
 * @param firstRun whether she is still being given everything, in order of id; what changes meanwhile she asks for then
 * @param seq of the last change she knows
 * @param at the instant, in epoch milliseconds, up to which she knows what turned by the clock
 * @param before the instant up to which she knew that when she last knew everything; differs from {@code at} between pages
 * @param last where the last page ended: among the entries, or among those that turned at the very instant
 */
record Position(boolean firstRun, long seq, long at, long before, Optional<EntryId> last) {
    private static final EntryId GREATEST = new EntryId(new UUID(-1, -1));

    static Position settled(long seq, long at) {
        return new Position(false, seq, at, at, Optional.empty());
    }

    static Position running(Position begin, EntryId last) {
        return new Position(true, begin.seq, begin.at, begin.at, Optional.of(last));
    }

    /** After so many more changes, with what had turned at the instant known. */
    Position changed(long seq, long at) {
        return new Position(false, seq, at, before, Optional.empty());
    }

    /** After one more turn. */
    Position turned(Turn turn) {
        return new Position(false, seq, turn.at(), before, Optional.of(turn.id()));
    }

    /** The last turn that is known. */
    Turn turn() {
        return new Turn(at, last.orElse(GREATEST));
    }
}
