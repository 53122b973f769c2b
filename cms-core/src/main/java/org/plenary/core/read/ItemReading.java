package org.plenary.core.read;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.ContentQuery.Paging;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Test;
import org.plenary.core.search.Documents;
import org.plenary.core.search.Piece;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.Field;

/** Reads one item. */
final class ItemReading {
    private final Model model;
    private final SearchIndex index;
    private final Clock clock;
    private final Fragments fragments;

    ItemReading(Model model, SearchIndex index, Clock clock, Fragments fragments) {
        this.model = model;
        this.index = index;
        this.clock = clock;
        this.fragments = fragments;
    }

    /** Goes on while there is no index. */
    Optional<Answer.One> byId(EntryId id, ContentQuery query) {
        var newest = index.newest();
        if (newest.isEmpty()) {
            return byId(id, query, index.byId(), Viewpoints.of(query, clock, Long.MIN_VALUE));
        }
        try (var snapshot = newest.get()) {
            return byId(id, query, snapshot, Viewpoints.of(query, clock, snapshot.writtenAt()));
        }
    }

    private Optional<Answer.One> byId(EntryId id, ContentQuery query, Documents documents, Viewpoint from) {
        return Optional.ofNullable(documents.find(List.of(id), from).get(id))
                .filter(piece -> piece.type().equals(query.types().getFirst().name()))
                .map(piece -> answer(piece, query, documents, from));
    }

    Optional<Answer.One> bySlug(Field field, String slug, ContentQuery query) {
        return first(query, new Filter.Condition(Leaf.of(field), new Test.OneOf(List.of(slug))));
    }

    Optional<Answer.One> only(ContentQuery query) {
        return first(query, new Filter.All());
    }

    private Optional<Answer.One> first(ContentQuery query, Filter filter) {
        try (var snapshot = index.acquire()) {
            var from = Viewpoints.of(query, clock, snapshot.writtenAt());
            var single = query.with(filter).with(new Paging(1, Optional.empty(), 1, false));
            return snapshot.search(single, from, Optional.empty()).hits().stream()
                    .findFirst()
                    .map(hit -> answer(hit.piece(), query, snapshot, from));
        }
    }

    private Answer.One answer(Piece piece, ContentQuery query, Documents documents, Viewpoint from) {
        var item = new Items(model, documents, from, fragments)
                .whole(List.of(piece), query.selection())
                .one();
        return new Answer.One(item, Viewpoints.meta(query, documents.seq()));
    }
}
