package org.plenary.api.http;

import java.util.ArrayList;
import java.util.List;
import org.plenary.core.read.Keeping;

/**
 * What caches of others may forget an answer by: {@code Surrogate-Key} with spaces between the keys, {@code Cache-Tag} with
 * commas. The keys are the names of the content types that take part, whether or not anything of them is inside, and the ids
 * of what is.
 */
public final class CacheKeys {
    /** With more inside, the types alone are named: proxies refuse long heads, and such a list changes with most changes. */
    private static final int MOST_ENTRIES = 24;

    private CacheKeys() {}

    public static List<Header> of(Keeping keeping) {
        var keys = new ArrayList<String>(keeping.types());
        if (keeping.entries().size() <= MOST_ENTRIES) {
            keeping.entries().stream().map(Object::toString).sorted().forEach(keys::add);
        }
        return List.of(
                new Header("Surrogate-Key", String.join(" ", keys)), new Header("Cache-Tag", String.join(",", keys)));
    }
}
