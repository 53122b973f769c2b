package org.plenary.core.read;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Cursor;
import org.plenary.core.query.Perspective;
import org.plenary.core.read.Keeping.Basis;
import org.plenary.core.search.Documents;
import org.plenary.core.search.Snapshot;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.timeline.Interval;
import org.plenary.core.type.Model;

/**
 * What one query sees.
 *
 * @param basis what it looks at
 * @param from where it looks from
 * @param during the stretch of time in which it sees the same
 * @param types names of the content types that it looks at
 * @param nextChange when something of these types begins or ends next after the instant it looks from, for who may be told
 * @param documents where it finds what references lead to
 */
record Sight(
        Basis basis,
        Viewpoint from,
        Interval during,
        SortedSet<String> types,
        Optional<Instant> nextChange,
        Traced documents) {

    /** @param clock read after the snapshot was acquired, so that nothing has ended for it that has not for the reader */
    static Sight of(ContentQuery query, Model model, Snapshot snapshot, Clock clock) {
        long now = Math.max(clock.millis(), snapshot.writtenAt());
        var types = Participants.of(query, model);
        var during =
                query.perspective() instanceof Perspective.Live ? snapshot.standstill(now, types) : unending(snapshot);
        // Whoever asks between two boundaries looks from the earlier one: equal answers are equal in their cursors too.
        long at = query.perspective() instanceof Perspective.Live ? during.from() : now;
        var from = Viewpoints.of(query, at, snapshot.writtenAt());
        var next = next(query, snapshot, from, types);
        return new Sight(basis(snapshot, model), from, during, types, next, new Traced(snapshot));
    }

    /** The sight of a later page, which is that of the first one for as long as the cursor lasts. */
    static Sight again(ContentQuery query, Model model, Snapshot snapshot, Cursor cursor) {
        var from = Viewpoints.of(query, cursor.at(), snapshot.writtenAt());
        var types = Participants.of(query, model);
        var next = next(query, snapshot, from, types);
        return new Sight(basis(snapshot, model), from, unending(snapshot), types, next, new Traced(snapshot));
    }

    /** A sight past the index: nobody knows how long it lasts. */
    static Sight of(ContentQuery query, Model model, Documents documents, Clock clock) {
        long now = clock.millis();
        var from = Viewpoints.of(query, now, Long.MIN_VALUE);
        var types = Participants.of(query, model);
        var basis = new Basis(Basis.PAST_THE_INDEX, model);
        var during = new Interval(now, now + 1);
        return new Sight(basis, from, during, types, Optional.empty(), new Traced(documents));
    }

    Answer.Meta meta(ContentQuery query) {
        var keeping = new Keeping(basis, during, types, documents.found());
        return Viewpoints.meta(query, documents.seq(), nextChange, keeping);
    }

    private static Basis basis(Snapshot snapshot, Model model) {
        return new Basis(snapshot.token(), model);
    }

    /** The index remembers what was planned only from the instant on at which it was written. */
    private static Optional<Instant> next(
            ContentQuery query, Snapshot snapshot, Viewpoint from, SortedSet<String> types) {
        if (!query.perspective().isForetold() || from.at() < snapshot.writtenAt()) {
            return Optional.empty();
        }
        var still = snapshot.standstill(from.at(), types);
        return still.endless() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(still.until()));
    }

    private static Interval unending(Snapshot snapshot) {
        return new Interval(snapshot.writtenAt(), Interval.FOREVER);
    }
}
