package org.plenary.core.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.plenary.core.search.Piece;
import org.plenary.core.search.Viewpoint;

/**
 * Items as they were written once: a document never changes, so neither does what is written of it. Bounded by their bytes.
 */
final class Fragments {
    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_PROJECTIONS = 1_000;
    private static final int MOST_REACHES = 1_000;

    /** One, so that all readers together stay within the bound: stamps name documents throughout a process. */
    static final Fragments OF_THIS_PROCESS = new Fragments();

    private final Cache<Key, Fragment> written = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8))
            .weigher((Key key, Fragment fragment) -> fragment.size())
            .build();

    private final Cache<Projection, Projection> projections =
            Caffeine.newBuilder().maximumSize(MOST_PROJECTIONS).build();

    private final Cache<Reach, Reach> reaches =
            Caffeine.newBuilder().maximumSize(MOST_REACHES).build();

    private Fragments() {}

    /** @param projection the very one that {@link #same} gives */
    private record Key(long stamp, Projection projection) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(long otherStamp, Projection otherProjection)
                    && stamp == otherStamp
                    && projection == otherProjection;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(stamp) * 31 + System.identityHashCode(projection);
        }
    }

    /** The one instance that stands for all that are equal to it, until it was not used for long. */
    Projection same(Projection projection) {
        return projections.get(projection, one -> one);
    }

    /** As above; another one each time where nobody knows whether the same is found again. */
    Reach same(Reach reach) {
        return reach.state() == 0 ? reach : reaches.get(reach, one -> one);
    }

    /** @param projection from {@link #same} */
    Fragment of(Piece piece, Projection projection, Viewpoint from) {
        if (projection.draft() || piece.stamp().isEmpty()) {
            return write(piece, projection, from); // what is told of a draft changes with the time of day
        }
        return written.get(new Key(piece.stamp().getAsLong(), projection), missing -> write(piece, projection, from));
    }

    private static Fragment write(Piece piece, Projection projection, Viewpoint from) {
        return FragmentWriter.write(new ItemTree(projection, from).of(piece.content()));
    }
}
