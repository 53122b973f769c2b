package org.plenary.core.read;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Cursor;
import org.plenary.core.query.CursorCodec;
import org.plenary.core.search.Hits;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Snapshot;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;

/** Reads a page of a list. */
final class ListReading {
    private final Model model;
    private final SearchIndex index;
    private final Clock clock;
    private final CursorCodec cursors;
    private final Fragments fragments;

    ListReading(Model model, SearchIndex index, Clock clock, CursorCodec cursors, Fragments fragments) {
        this.model = model;
        this.index = index;
        this.clock = clock;
        this.cursors = cursors;
        this.fragments = fragments;
    }

    Answer.Many read(ContentQuery asked) {
        var after = asked.paging().after().map(word -> cursors.read(word, asked.print()));
        try (var snapshot =
                after.map(cursor -> index.acquire(cursor.snapshot())).orElseGet(index::acquire)) {
            var sight = after.map(cursor -> Sight.again(asked, model, snapshot, cursor))
                    .orElseGet(() -> Sight.of(asked, model, snapshot, clock));
            var hits = snapshot.search(asked, sight.from(), after);
            var query = hits.answered();
            var items = items(hits, query, snapshot, sight);
            var facets = new Facets(model, snapshot, sight.from()).of(query);
            facets.values()
                    .forEach(values -> values.forEach(value -> sight.documents().found(value)));
            var page = new Answer.Page(
                    query.paging().size(), next(hits, query, snapshot, sight.from()), hits.more(), hits.total());
            return new Answer.Many(items, page, facets, sight.meta(query));
        }
    }

    private JsonBuffer items(Hits hits, ContentQuery query, Snapshot snapshot, Sight sight) {
        var pieces = hits.hits().stream().map(Hits.Hit::piece).toList();
        pieces.forEach(piece -> sight.documents().found(piece.id()));
        boolean scored = query.text().isPresent() && query.order().isEmpty();
        var highlights =
                query.highlight() ? snapshot.highlights(query, pieces, sight.from()) : List.<Map<String, String>>of();
        var notes = new HitNotes(hits.hits(), scored, highlights).json();
        return new Items(model, sight.documents(), sight.from(), fragments)
                .whole(pieces, query.selection())
                .all(notes::get);
    }

    private Optional<String> next(Hits hits, ContentQuery query, Snapshot snapshot, Viewpoint from) {
        if (!hits.more()) {
            return Optional.empty();
        }
        index.pin(snapshot);
        var last = hits.hits().getLast();
        return Optional.of(cursors.write(new Cursor(
                snapshot.token(),
                from.at(),
                query.print(),
                hits.end(),
                last.piece().id())));
    }
}
