package org.plenary.core.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item in JSON, with holes where its references stand.
 *
 * @param json UTF-8
 * @param gaps from left to right
 */
record Fragment(byte[] json, List<Gap> gaps) {
    /** What a gap costs besides its bytes, about. */
    private static final int GAP_BYTES = 96;

    /** A hole in the bytes, which remembers what filled it last. */
    static final class Gap {
        private final Hole hole;
        private final int from;
        private final int until;
        /** Whoever reads an old one looks the reference up, so that nothing needs to be in order here. */
        private @Nullable Last last;

        private record Last(Reach reach, Filling filling) {}

        /**
         * A hole.
         *
         * @param from where the comma and the name before the hole begin, which go when nothing is filled in
         * @param until where they end, and what follows begins
         */
        Gap(Hole hole, int from, int until) {
            this.hole = hole;
            this.from = from;
            this.until = until;
        }

        Hole hole() {
            return hole;
        }

        int from() {
            return from;
        }

        int until() {
            return until;
        }

        /** What filled it, if it was last filled from there. */
        Optional<Filling> filledFrom(Reach reach) {
            var known = last;
            return known != null && known.reach == reach ? Optional.of(known.filling) : Optional.empty();
        }

        void remember(Reach reach, Filling filling) {
            last = new Last(reach, filling);
        }
    }

    /** About what it takes in memory, in bytes. */
    int size() {
        return json.length + GAP_BYTES * (1 + gaps.size());
    }
}
