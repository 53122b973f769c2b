package org.plenary.core.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Piece;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;

/**
 * Makes items of documents, a level at a time: what the references of a whole level lead to is looked up at once. A
 * reference to what cannot be seen from here is left out.
 */
final class Items {
    private final Model model;
    private final Traced documents;
    private final Viewpoint from;
    private final Fragments fragments;
    private final Inclusions inclusions = new Inclusions();

    /** For one answer. */
    Items(Model model, Traced documents, Viewpoint from, Fragments fragments) {
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
        var projection = fragments.same(Projection.of(model, from, selection, true));
        var items = new ArrayList<Filling.Opened>(pieces.size());
        for (var piece : pieces) {
            items.add(new Filling.Opened(fragments.of(piece, projection, from)));
        }
        follow(items, selection);
        return new ItemsJson(items);
    }

    private void follow(List<Filling.Opened> items, Selection selection) {
        var byName = new HashMap<String, Following>();
        for (var item : items) {
            var gaps = item.fragment().gaps();
            for (int i = 0; i < gaps.size(); i++) {
                byName.computeIfAbsent(gaps.get(i).hole().name(), name -> following(selection.included(name)))
                        .follow(item, i);
            }
        }
        inclusions.check(byName.values().stream().mapToLong(Following::wanted).sum());
        for (var following : byName.values()) {
            follow(following.lookUp(), following.selection());
        }
    }

    private Following following(Optional<Selection> included) {
        var projection = included.map(selection -> fragments.same(Projection.of(model, from, selection, false)));
        var reach = fragments.same(new Reach(documents.token(), model, from, projection));
        return new Following(fragments, documents, reach, included.orElse(Selection.WHOLE), inclusions);
    }
}
