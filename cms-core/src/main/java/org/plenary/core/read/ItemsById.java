package org.plenary.core.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.core.json.Json;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Piece;
import org.plenary.core.search.Snapshot;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;

/** Whole items as delivery shows them, of a snapshot seen from one viewpoint. */
public final class ItemsById {
    private final Model model;
    private final Snapshot snapshot;
    private final Viewpoint from;
    private final Selection selection;

    public ItemsById(Model model, Snapshot snapshot, Viewpoint from, Selection selection) {
        this.model = model;
        this.snapshot = snapshot;
        this.from = from;
        this.selection = selection;
    }

    /** Those that can be seen, in order of id. */
    public List<Map<String, Object>> of(Collection<EntryId> ids) {
        var found = snapshot.find(ids, from);
        return of(ids.stream()
                .sorted()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList());
    }

    @SuppressWarnings("unchecked") // written as an array of objects
    public List<Map<String, Object>> of(List<Piece> pieces) {
        var items = new Items(model, new Traced(snapshot), from, Fragments.OF_THIS_PROCESS).whole(pieces, selection);
        return (List<Map<String, Object>>) Json.reread(items.all().toBytes());
    }
}
