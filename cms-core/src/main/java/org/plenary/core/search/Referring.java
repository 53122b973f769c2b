package org.plenary.core.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.FieldKind;

/** Finds what refers to entries, whichever type it is of and wherever in it the reference stands. */
final class Referring {
    private final IndexModel model;

    Referring(IndexModel model) {
        this.model = model;
    }

    Query to(Collection<EntryId> ids) {
        var words = ids.stream().map(Names::bytes).toList();
        var queries =
                fields().stream().map(field -> new TermInSetQuery(field, words)).toList();
        return queries.isEmpty() ? Queries.none() : Queries.any(queries);
    }

    private Set<String> fields() {
        var fields = new TreeSet<String>();
        model.model().types().forEach(type -> collect(model.slots(type.name()), fields));
        return fields;
    }

    private void collect(List<Slot> slots, Set<String> fields) {
        for (var slot : slots) {
            collect(slot.parts(), fields);
            slot.blocks().values().forEach(parts -> collect(parts, fields));
            if (slot.field().kind() instanceof FieldKind.Reference) {
                var name = Names.WORD + slot.leaf().path();
                if (slot.leaf().localisedAt().isPresent()) {
                    model.model()
                            .languages()
                            .all()
                            .forEach(language -> fields.add(
                                    Names.localised(name, language.tag().value())));
                } else {
                    fields.add(name);
                }
            }
        }
    }
}
