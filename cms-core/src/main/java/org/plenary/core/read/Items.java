package org.plenary.core.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Documents;
import org.plenary.core.search.Piece;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;

/**
 * Makes items of documents, a level at a time: what the references of a whole level lead to is looked up at once. A
 * reference to what cannot be seen from here is left out.
 */
final class Items {
    private final Model model;
    private final Documents documents;
    private final Viewpoint from;
    private final Fragments fragments;

    Items(Model model, Documents documents, Viewpoint from, Fragments fragments) {
        this.model = model;
        this.documents = documents;
        this.from = from;
        this.fragments = fragments;
    }

    /**
     * Items as they stand in an answer.
     *
     * @throws PlenaryException INVALID_QUERY when more would be included than an answer may have
     */
    ItemsJson whole(List<Piece> pieces, Selection selection) {
        var written = written(pieces, selection, true);
        return new ItemsJson(written, level(written, selection));
    }

    private List<Fragment> written(Collection<Piece> pieces, Selection selection, boolean whole) {
        var projection = fragments.same(Projection.of(model, from, selection, whole));
        var written = new ArrayList<Fragment>(pieces.size());
        pieces.forEach(piece -> written.add(fragments.of(piece, projection, from)));
        return written;
    }

    private Level level(Collection<Fragment> items, Selection selection) {
        var plain = new HashSet<EntryId>();
        var wanted = new LinkedHashMap<String, Set<EntryId>>();
        for (var item : items) {
            for (var gap : item.gaps()) {
                var name = gap.hole().name();
                var ids = selection.include().containsKey(name)
                        ? wanted.computeIfAbsent(name, ignored -> new HashSet<>())
                        : plain;
                ids.add(gap.hole().id());
            }
        }
        ItemsJson.check(wanted.values().stream().mapToLong(Set::size).sum());
        var included = new HashMap<String, Level.Below>();
        wanted.forEach((name, ids) ->
                included.put(name, below(ids, selection.included(name).orElse(Selection.WHOLE))));
        return new Level(find(plain), included);
    }

    private Level.Below below(Set<EntryId> ids, Selection selection) {
        var found = find(ids);
        var projection = fragments.same(Projection.of(model, from, selection, false));
        var items = HashMap.<EntryId, Fragment>newHashMap(found.size());
        found.forEach((id, piece) -> items.put(id, fragments.of(piece, projection, from)));
        return new Level.Below(items, level(items.values(), selection));
    }

    /** What can be seen, and is of a type that is loaded. */
    private Map<EntryId, Piece> find(Set<EntryId> ids) {
        var found = documents.find(ids, from);
        found.values().removeIf(piece -> model.find(piece.type()).isEmpty());
        return found;
    }
}
