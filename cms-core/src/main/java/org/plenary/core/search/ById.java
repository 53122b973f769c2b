package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.search.Viewpoint.Shelf;
import org.plenary.spi.entry.EntryId;

/**
 * Finds documents by the ids of their entries, on one shelf of one snapshot.
 *
 * <p>All documents of an entry on a shelf are written together, and deleted together. So places that were found once are
 * those of this snapshot too as long as it has the segment, and the document is not deleted there.
 */
final class ById {
    private final Shelf shelf;
    private final Lookups lookups;
    private final List<LeafReader> leaves = new ArrayList<>();
    private final Map<Object, LeafReader> byCore = new HashMap<>();

    ById(Shelf shelf, IndexReader reader, Lookups lookups) {
        this.shelf = shelf;
        this.lookups = lookups;
        for (var context : reader.leaves()) {
            leaves.add(context.reader());
            byCore.put(Place.core(context.reader()), context.reader());
        }
    }

    /** The one that can be seen from there. */
    Optional<Piece> find(EntryId id, Viewpoint from) throws IOException {
        for (var place : places(id)) {
            if (place.visibleFrom(from)) {
                return leafOf(place).map(leaf -> place.piece(id, leaf));
            }
        }
        return Optional.empty();
    }

    private List<Place> places(EntryId id) throws IOException {
        var known = lookups.find(shelf, id).filter(this::standing);
        if (known.isPresent()) {
            return known.get();
        }
        var places = look(Names.bytes(id));
        if (!places.isEmpty()) {
            lookups.keep(shelf, id, places);
        }
        return places;
    }

    private boolean standing(List<Place> places) {
        for (var place : places) {
            var leaf = byCore.get(place.core());
            if (leaf == null
                    || !(leaf.getLiveDocs() == null || leaf.getLiveDocs().get(place.doc()))) {
                return false;
            }
        }
        return true;
    }

    private Optional<LeafReader> leafOf(Place place) {
        return Optional.ofNullable(byCore.get(place.core()));
    }

    private List<Place> look(BytesRef id) throws IOException {
        var places = new ArrayList<Place>(1);
        for (var leaf : leaves) {
            var ids = Terms.getTerms(leaf, Names.ID).iterator();
            if (ids.seekExact(id)) {
                var docs = ids.postings(null, PostingsEnum.NONE);
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
                        places.add(Place.read(leaf, doc));
                    }
                }
            }
        }
        return List.copyOf(places);
    }
}
