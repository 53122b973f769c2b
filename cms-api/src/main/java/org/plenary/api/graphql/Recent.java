package org.plenary.api.graphql;

import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * What was used most recently, up to a weight; safe for many threads.
 *
 * @param <V> what is kept
 */
final class Recent<V> {
    private final long limit;
    private final LinkedHashMap<String, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** @param limit the weight of all that is kept, at most */
    Recent(long limit) {
        this.limit = limit;
    }

    private record Kept<V>(V value, long weight) {}

    synchronized Optional<V> get(String key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::value);
    }

    /** Keeps the value, in place of what has not been used for longest. */
    synchronized void put(String key, V value, long itsWeight) {
        var old = kept.put(key, new Kept<>(value, itsWeight));
        weight += itsWeight - (old == null ? 0 : old.weight());
        var oldest = kept.values().iterator();
        while (weight > limit && oldest.hasNext()) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
