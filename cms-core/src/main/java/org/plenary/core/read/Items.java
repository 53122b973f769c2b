package org.plenary.core.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.query.QueryLimits;
import org.plenary.core.query.Rendering;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Documents;
import org.plenary.core.search.PieceContent;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;

/**
 * Makes items of contents, a level at a time: what the references of a whole level lead to is looked up at once. A reference
 * to what cannot be seen from here is left out.
 */
final class Items {
    private final Model model;
    private final Documents documents;
    private final Viewpoint from;

    Items(Model model, Documents documents, Viewpoint from) {
        this.model = model;
        this.documents = documents;
        this.from = from;
    }

    /**
     * Items as they stand in an answer, in order.
     *
     * @throws PlenaryException INVALID_QUERY when more would be included than an answer may have
     */
    List<Map<String, Object>> whole(List<PieceContent> contents, Selection selection) {
        var level = level(contents, selection);
        var writer = new ItemWriter(model, from, selection, level);
        var items = new ArrayList<Map<String, Object>>(contents.size());
        for (var content : contents) {
            items.add(writer.whole(content));
            check(level.placed());
        }
        return items;
    }

    private Level level(List<PieceContent> contents, Selection selection) {
        var wanted = new Wanted(selection);
        var dry = new ItemWriter(model, from, selection.rendered(Rendering.SOURCE), wanted);
        contents.forEach(dry::part);
        var types = new HashMap<>(documents.types(wanted.plain, from));
        types.values().removeIf(type -> model.find(type).isEmpty());
        var included = new HashMap<String, Map<EntryId, Map<String, Object>>>();
        var level = new Level(types, included);
        if (!wanted.included.isEmpty()) {
            var ids = new HashSet<EntryId>();
            wanted.included.values().forEach(ids::addAll);
            check(ids.size());
            var found = documents.find(ids, from);
            wanted.included.forEach((name, below) -> included.put(
                    name, below(present(below, found), selection.included(name).orElse(Selection.WHOLE), level)));
        }
        return level;
    }

    private Map<EntryId, Map<String, Object>> below(List<PieceContent> contents, Selection selection, Level above) {
        var level = level(contents, selection);
        var items = new HashMap<EntryId, Map<String, Object>>();
        var writer = new ItemWriter(model, from, selection, level);
        for (var content : contents) {
            long before = level.placed();
            var item = writer.part(content);
            above.size(item, 1 + level.placed() - before);
            items.put(content.id(), item);
        }
        return items;
    }

    private List<PieceContent> present(Collection<EntryId> ids, Map<EntryId, PieceContent> found) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(content -> model.find(content.type()).isPresent())
                .toList();
    }

    private static void check(long nodes) {
        if (nodes > QueryLimits.NODES) {
            var message = "include would bring more than %d items into one answer. Ask for smaller pages or less of it."
                    .formatted(QueryLimits.NODES);
            throw new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of("include", message)));
        }
    }

    /** Notes what a level refers to, and writes nothing for it. */
    private static final class Wanted implements References {
        private final Selection selection;
        private final Set<EntryId> plain = new HashSet<>();
        private final Map<String, Set<EntryId>> included = new HashMap<>();

        Wanted(Selection selection) {
            this.selection = selection;
        }

        @Override
        public Optional<Map<String, Object>> at(String name, EntryId id) {
            if (selection.included(name).isPresent()) {
                included.computeIfAbsent(name, ignored -> new HashSet<>()).add(id);
            } else {
                plain.add(id);
            }
            return Optional.empty();
        }
    }
}
