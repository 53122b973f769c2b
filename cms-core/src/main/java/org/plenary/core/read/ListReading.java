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

    ListReading(Model model, SearchIndex index, Clock clock, CursorCodec cursors) {
        this.model = model;
        this.index = index;
        this.clock = clock;
        this.cursors = cursors;
    }

    Answer.Many read(ContentQuery asked) {
        var after = asked.paging().after().map(word -> cursors.read(word, asked.print()));
        try (var snapshot =
                after.map(cursor -> index.acquire(cursor.snapshot())).orElseGet(index::acquire)) {
            var from = after.map(cursor -> Viewpoints.of(asked, cursor.at(), snapshot.writtenAt()))
                    .orElseGet(() -> Viewpoints.of(asked, clock, snapshot.writtenAt()));
            var hits = snapshot.search(asked, from, after);
            var query = hits.answered();
            var page = new Answer.Page(
                    query.paging().size(), next(hits, query, snapshot, from), hits.more(), hits.total());
            return new Answer.Many(
                    items(hits, query, snapshot, from),
                    page,
                    new Facets(model, snapshot, from).of(query),
                    Viewpoints.meta(query, snapshot.seq()));
        }
    }

    private List<Map<String, Object>> items(Hits hits, ContentQuery query, Snapshot snapshot, Viewpoint from) {
        var contents = hits.hits().stream().map(Hits.Hit::content).toList();
        var items = new Items(model, snapshot, from).whole(contents, query.selection());
        if (query.text().isPresent() && query.order().isEmpty()) {
            for (int i = 0; i < items.size(); i++) {
                ItemMeta.of(items.get(i))
                        .put("score", (double) hits.hits().get(i).score());
            }
        }
        if (query.highlight()) {
            var highlights = snapshot.highlights(query, contents, from);
            for (int i = 0; i < highlights.size(); i++) {
                ItemMeta.of(items.get(i)).put("highlights", highlights.get(i));
            }
        }
        return items;
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
                last.keys(),
                last.content().id())));
    }
}
