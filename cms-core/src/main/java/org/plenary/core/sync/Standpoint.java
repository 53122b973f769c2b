package org.plenary.core.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.ContentQuery.Paging;
import org.plenary.core.query.Cursor;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Perspective;
import org.plenary.core.query.Selection;
import org.plenary.core.read.Keeping;
import org.plenary.core.search.Hits;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Snapshot;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.search.Viewpoint.Shelf;
import org.plenary.core.timeline.Interval;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;

/** The newest state that is known: what one answer is given from. Close it after use. */
final class Standpoint implements AutoCloseable {
    /** Longer no node is behind another, in milliseconds. */
    private static final long LAG = 10_000;

    private final Model model;
    private final RecentChanges recent;
    private final Snapshot snapshot;
    private final long seq;
    private final long now;
    private final Interval still;
    private final long at;

    private Standpoint(Model model, RecentChanges recent, Snapshot snapshot, long known, Clock clock) {
        this.model = model;
        this.recent = recent;
        this.snapshot = snapshot;
        this.seq = Math.min(known, snapshot.seq());
        // Read after the snapshot was taken, so that it knows everything written until then.
        this.now = Math.max(clock.millis(), snapshot.writtenAt());
        this.still = snapshot.standstill(now, types(model));
        // Everything looks the same as now. After the turn itself, so that a change of its very millisecond is before
        // it.
        this.at = Math.min(now, still.from() + 1);
    }

    /** @throws PlenaryException SEARCH_REBUILDING while the index does not show the whole model of now */
    static Standpoint take(Supplier<Model> model, SearchIndex index, RecentChanges recent, Clock clock) {
        var shown = model.get();
        if (!index.shows(shown)) {
            throw new PlenaryException(
                    ErrorCode.SEARCH_REBUILDING,
                    "The search index is being rebuilt; changes are told again in a moment, and none is lost.");
        }
        // The position first: a snapshot may know more, which is told twice, and never less.
        long known = recent.position();
        return new Standpoint(shown, recent, index.acquire(), known, clock);
    }

    Model model() {
        return model;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    private static List<String> types(Model model) {
        return model.types().stream().map(ContentType::name).toList();
    }

    /**
     * Where somebody stands who knows this state: as of the last turn, not of now, so that the position stays the same while
     * nothing turns.
     */
    Position position() {
        return Position.settled(seq, at);
    }

    /** For those who keep an answer that was given from here. */
    Keeping keeping(Set<EntryId> inside) {
        // With less of the log known than of the index, the same is told once more, from a newer position.
        long state = seq == snapshot.seq() ? snapshot.token() : Keeping.Basis.PAST_THE_INDEX;
        return new Keeping(new Keeping.Basis(state, model), still, new TreeSet<>(types(model)), inside);
    }

    /** Whether everything up to the change is known. */
    boolean knows(long change) {
        return change <= seq;
    }

    /** How long, in milliseconds, nothing is planned to turn. */
    long untilNextTurn() {
        return snapshot.nextTurn(now).orElse(Long.MAX_VALUE) - now;
    }

    Viewpoint viewpoint(Locales locales) {
        return new Viewpoint(Shelf.LIVE, at, locales);
    }

    /** @throws PlenaryException POSITION_GONE when the log has meanwhile passed so far on that nothing leads on from there */
    String write(Position position) {
        int mark = recent.mark(position.seq()).orElseThrow(Standpoint::tooOld);
        return PositionCodec.write(new PositionCodec.Word(ModelPrint.of(model), mark, position));
    }

    /**
     * Reads a position and makes sure that everything since then is known.
     *
     * @throws PlenaryException INVALID_QUERY for what is no position, POSITION_GONE for one from which nothing leads on,
     *     SEARCH_REBUILDING for one of another node that is a moment ahead
     */
    Position read(String word) {
        var read = PositionCodec.read(word);
        var position = read.position();
        if (read.print() != ModelPrint.of(model)) {
            throw PositionCodec.gone("The content model has changed since this position.");
        }
        if (position.seq() > recent.position() && Math.abs(now - position.at()) < LAG) {
            throw new PlenaryException(
                    ErrorCode.SEARCH_REBUILDING, "This node does not know yet what you know; try again in a moment.");
        }
        if (recent.mark(position.seq()).orElseThrow(Standpoint::tooOld) != read.mark()) {
            throw PositionCodec.gone("This position belongs to another database, or to another past of this one.");
        }
        return position;
    }

    /** What is otherwise than at the position. */
    Differences.Page differences(Position since, Locales locales, int size) {
        return new Differences(snapshot, viewpoint(locales), recent.between(since.seq(), seq), since).page(size);
    }

    /** What can be seen of these types, in order of id. */
    Hits everything(List<ContentType> types, Locales locales, int size, Optional<EntryId> after) {
        var query = new ContentQuery(
                types,
                new Perspective.Live(),
                locales,
                new Filter.All(),
                Optional.empty(),
                List.of(),
                new Paging(size, Optional.empty(), 1, false),
                Selection.WHOLE,
                List.of(),
                false,
                0);
        var cursor = after.map(last -> new Cursor(snapshot.token(), at, 0, List.of(), last));
        return snapshot.search(query, viewpoint(locales), cursor);
    }

    private static PlenaryException tooOld() {
        return PositionCodec.gone("This position is too old: more has changed since than is kept.");
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
