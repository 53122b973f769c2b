package org.plenary.core.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Piece;
import org.plenary.spi.entry.EntryId;

/**
 * Follows the references of one name in a level of items. Most lead where they did for the answer before, which is remembered
 * at the reference itself; the others are looked up together.
 */
final class Following {
    private final Fragments fragments;
    private final Traced documents;
    private final Reach reach;
    private final Selection selection;
    private final Inclusions inclusions;
    private final List<Filling.Opened> opened = new ArrayList<>();
    private final Map<EntryId, List<Spot>> unknown = new LinkedHashMap<>();

    private record Spot(Filling.Opened item, int gap) {}

    /** @param selection of the items that the references lead to; says nothing where they are only named */
    Following(Fragments fragments, Traced documents, Reach reach, Selection selection, Inclusions inclusions) {
        this.fragments = fragments;
        this.documents = documents;
        this.reach = reach;
        this.selection = selection;
        this.inclusions = inclusions;
    }

    /** @param number of the gap in the item, counted from 0 */
    void follow(Filling.Opened item, int number) {
        var gap = item.fragment().gaps().get(number);
        var known = gap.filledFrom(reach);
        if (known.isEmpty()) {
            unknown.computeIfAbsent(gap.hole().id(), ignored -> new ArrayList<>())
                    .add(new Spot(item, number));
            return;
        }
        if (!(known.get() instanceof Filling.Nothing)) {
            documents.found(gap.hole().id());
        }
        fill(item, number, known.get());
    }

    /** How many entries are to be looked up and shown. */
    int wanted() {
        return reach.projection().isPresent() ? unknown.size() : 0;
    }

    /** The items that the references led to, and whose own are still to be followed. */
    List<Filling.Opened> lookUp() {
        if (!unknown.isEmpty()) {
            var found = documents.find(unknown.keySet(), reach.from());
            unknown.forEach((id, spots) -> {
                var piece = found.get(id);
                var filling = piece == null ? Filling.NOTHING : filling(piece);
                for (var spot : spots) {
                    spot.item().fragment().gaps().get(spot.gap()).remember(reach, filling);
                    fill(spot.item(), spot.gap(), filling);
                }
            });
        }
        return opened;
    }

    Selection selection() {
        return selection;
    }

    private void fill(Filling.Opened item, int gap, Filling filling) {
        if (filling instanceof Filling.Opened known) {
            inclusions.add();
            var anew = known.anew();
            opened.add(anew);
            item.fill(gap, anew);
        } else {
            item.fill(gap, filling);
        }
    }

    /** What is of no type that is loaded is not there. */
    private Filling filling(Piece piece) {
        if (reach.model().find(piece.type()).isEmpty()) {
            return Filling.NOTHING;
        }
        return reach.projection()
                .<Filling>map(projection -> new Filling.Opened(fragments.of(piece, projection, reach.from())))
                .orElseGet(() -> named(piece));
    }

    /** Neither an id nor the name of a type has a character that would need an escape. */
    private static Filling named(Piece piece) {
        var json = "{\"id\":\"" + piece.id() + "\",\"type\":\"" + piece.type() + "\"}";
        return new Filling.Named(json.getBytes(StandardCharsets.US_ASCII));
    }
}
