package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.plenary.core.search.Viewpoint.Shelf;
import org.plenary.spi.entry.EntryId;

/** Remembers where the documents of entries stand, over all snapshots; who takes a place from here makes sure of it. */
final class Lookups {
    private static final long MOST = 50_000;

    private final Cache<Key, List<Place>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** What is generated for records is several times slower, and nearly every item of an answer is looked up. */
    private record Key(Shelf shelf, EntryId id) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var otherShelf, var otherId) && shelf == otherShelf && id.equals(otherId);
        }

        @Override
        public int hashCode() {
            return id.hashCode() + shelf.ordinal();
        }
    }

    Optional<List<Place>> find(Shelf shelf, EntryId id) {
        return Optional.ofNullable(known.getIfPresent(new Key(shelf, id)));
    }

    void keep(Shelf shelf, EntryId id, List<Place> places) {
        known.put(new Key(shelf, id), places);
    }
}
