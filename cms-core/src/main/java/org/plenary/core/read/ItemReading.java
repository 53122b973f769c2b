package org.plenary.core.read;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.ContentQuery.Paging;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Test;
import org.plenary.core.search.Piece;
import org.plenary.core.search.SearchIndex;
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
            return byId(id, query, Sight.of(query, model, index.byId(), clock));
        }
        try (var snapshot = newest.get()) {
            return byId(id, query, Sight.of(query, model, snapshot, clock));
        }
    }

    private Optional<Answer.One> byId(EntryId id, ContentQuery query, Sight sight) {
        return Optional.ofNullable(
                        sight.documents().find(List.of(id), sight.from()).get(id))
                .filter(piece -> piece.type().equals(query.types().getFirst().name()))
                .map(piece -> answer(piece, query, sight));
    }

    Optional<Answer.One> bySlug(Field field, String slug, ContentQuery query) {
        return first(query, new Filter.Condition(Leaf.of(field), new Test.OneOf(List.of(slug))));
    }

    Optional<Answer.One> only(ContentQuery query) {
        return first(query, new Filter.All());
    }

    private Optional<Answer.One> first(ContentQuery query, Filter filter) {
        try (var snapshot = index.acquire()) {
            var sight = Sight.of(query, model, snapshot, clock);
            var single = query.with(filter).with(new Paging(1, Optional.empty(), 1, false));
            return snapshot.search(single, sight.from(), Optional.empty()).hits().stream()
                    .findFirst()
                    .map(hit -> answer(hit.piece(), query, sight));
        }
    }

    private Answer.One answer(Piece piece, ContentQuery query, Sight sight) {
        sight.documents().found(piece.id());
        var item = new Items(model, sight.documents(), sight.from(), fragments)
                .whole(List.of(piece), query.selection())
                .one();
        return new Answer.One(item, sight.meta(query));
    }
}
