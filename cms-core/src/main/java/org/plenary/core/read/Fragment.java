package org.plenary.core.read;

import java.util.List;

/**
 * An item in JSON, with holes where its references stand.
 *
 * @param json UTF-8
 * @param gaps from left to right
 */
record Fragment(byte[] json, List<Gap> gaps) {
    /** What a gap costs besides its bytes, about. */
    private static final int GAP_BYTES = 64;

    /**
     * A hole in the bytes.
     *
     * @param from where the comma and the name before the hole begin, which go when nothing is filled in
     * @param until where they end, and what follows begins
     */
    record Gap(Hole hole, int from, int until) {}

    /** About what it takes in memory, in bytes. */
    int size() {
        return json.length + GAP_BYTES * (1 + gaps.size());
    }
}
