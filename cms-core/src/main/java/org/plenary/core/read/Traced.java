package org.plenary.core.read;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.core.search.Documents;
import org.plenary.core.search.Piece;
import org.plenary.core.search.Viewpoint;
import org.plenary.spi.entry.EntryId;

/** Documents that remember which entries were found in them, as far as {@link Keeping} names them. */
final class Traced implements Documents {
    private final Documents documents;
    private final Set<EntryId> found = new HashSet<>();

    Traced(Documents documents) {
        this.documents = documents;
    }

    Set<EntryId> found() {
        return Collections.unmodifiableSet(found);
    }

    void found(EntryId id) {
        if (found.size() <= Keeping.MOST_NAMED) {
            found.add(id);
        }
    }

    /** Whatever the value of a facet leads to; nothing for one that is no reference. */
    void found(Answer.FacetValue value) {
        EntryId.parse(value.value()).ifPresent(this::found);
    }

    @Override
    public Map<EntryId, Piece> find(Collection<EntryId> ids, Viewpoint from) {
        var pieces = documents.find(ids, from);
        pieces.keySet().forEach(this::found);
        return pieces;
    }

    @Override
    public long token() {
        return documents.token();
    }

    @Override
    public long seq() {
        return documents.seq();
    }
}
