package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Cursor;
import org.plenary.core.timeline.Interval;
import org.plenary.spi.entry.EntryId;

/**
 * The index at one change: whatever is asked of it, however often, is answered from the same state. Close it after use.
 * Safe for use by many threads.
 */
public final class Snapshot implements Documents, AutoCloseable {
    private final long token;
    private final long seq;
    private final long writtenAt;
    private final IndexModel model;
    private final Shelves shelves;
    private final TypeBoundaries boundaries;
    private final AtomicInteger users = new AtomicInteger(1);
    private volatile boolean paged;

    Snapshot(long token, long seq, long writtenAt, IndexModel model, Shelves shelves) {
        this.token = token;
        this.seq = seq;
        this.writtenAt = writtenAt;
        this.model = model;
        this.shelves = shelves;
        this.boundaries = new TypeBoundaries(shelves.searcher(Viewpoint.Shelf.LIVE), writtenAt);
    }

    /** The same, where it lies elsewhere. */
    Snapshot over(Shelves moved) {
        var same = new Snapshot(token, seq, writtenAt, model, moved);
        same.paged = paged;
        return same;
    }

    /** Names this snapshot, in a cursor too. */
    @Override
    public long token() {
        return token;
    }

    @Override
    public long seq() {
        return seq;
    }

    /**
     * Until then, in epoch milliseconds, pieces that ended may have been moved to history. Who asks for what is live takes
     * the time after the snapshot, and no earlier one than this.
     */
    public long writtenAt() {
        return writtenAt;
    }

    /**
     * The longest stretch of time around the instant, from {@link #writtenAt} on, in which no live piece of these types
     * begins or ends: whatever is read of them inside it is the same.
     *
     * @param at not before {@link #writtenAt}
     * @param types names of content types
     */
    public Interval standstill(long at, Collection<String> types) {
        return reading(() -> boundaries.around(at, types));
    }

    /** The page of the query; the cursor must be of this snapshot. */
    public Hits search(ContentQuery query, Viewpoint from, Optional<Cursor> after) {
        return reading(() -> searching(from).page(query, after));
    }

    /** Per facet of the query the values that are most frequent among all that it finds, as they are stored. */
    public List<Map<String, Long>> facets(ContentQuery query, Viewpoint from) {
        return reading(() -> searching(from).facets(query));
    }

    /** Per dotted name of a field, as HTML, where the words of the query were found in each of the pieces. */
    public List<Map<String, String>> highlights(ContentQuery query, List<Piece> pieces, Viewpoint from) {
        return reading(() -> searching(from).highlights(query, pieces));
    }

    /** What the text of the query may be the beginning of; of its page only the size counts. */
    public Completions complete(ContentQuery query, Viewpoint from) {
        return reading(() -> new Suggesting(searching(from), model, from).of(query));
    }

    @Override
    public Map<EntryId, Piece> find(Collection<EntryId> ids, Viewpoint from) {
        var byId = shelves.byId(from.shelf());
        var found = HashMap.<EntryId, Piece>newHashMap(ids.size());
        for (var id : ids) {
            reading(() -> byId.find(id, from)).ifPresent(piece -> found.put(id, piece));
        }
        return found;
    }

    /** When readers of these locales see these entries, at any time. */
    public List<Spell> spells(Collection<EntryId> ids, Viewpoint from) {
        return ids.isEmpty() ? List.of() : reading(() -> new Spells(shelves).of(ids, from));
    }

    /**
     * What turned for readers of these locales after a turn, up to the viewpoint's instant.
     *
     * @param wanted the entries to look at
     * @return in order, at most so many
     */
    public NavigableSet<Turn> turns(Turn after, Viewpoint from, Predicate<EntryId> wanted, int most) {
        return reading(() -> new Spells(shelves).turns(after, from, wanted, most));
    }

    /** The next instant, in epoch milliseconds, at which anything turns as far as it is planned; for any reader. */
    public OptionalLong nextTurn(long after) {
        return reading(() -> new Spells(shelves).next(after));
    }

    /** The visible entries that refer to any of these. */
    public Set<EntryId> referring(Collection<EntryId> ids, Viewpoint from) {
        return ids.isEmpty() ? Set.of() : reading(() -> searching(from).referring(ids));
    }

    /** Whether at this instant, in epoch milliseconds, anything published shows the file, or did before. */
    public boolean showsFile(String id, long at) {
        return reading(() -> shelves.searcher(Viewpoint.Shelf.ALL_TIMES).count(Queries.showing(id, at)) > 0);
    }

    /** Notes that a cursor of it was handed out. */
    void page() {
        paged = true;
    }

    /** Whether somebody may come back with a cursor of it. */
    boolean paged() {
        return paged;
    }

    /** Lets go of what it remembers for searches: a newer one has taken its place. */
    void retire() {
        shelves.retire();
    }

    /** Takes part in using it, unless nobody does any more. */
    boolean join() {
        int before = users.getAndUpdate(count -> count == 0 ? 0 : count + 1);
        return before > 0;
    }

    @Override
    public void close() {
        if (users.decrementAndGet() == 0) {
            reading(() -> {
                shelves.close();
                return this;
            });
        }
    }

    private Searching searching(Viewpoint from) throws IOException {
        return new Searching(shelves, model, from, shelves.visibility(from, writtenAt));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException failed) {
            throw new UncheckedIOException("The search index could not be read", failed);
        }
    }
}
