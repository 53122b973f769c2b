package org.plenary.api.http;

import java.util.ArrayList;
import java.util.List;
import org.plenary.core.read.Keeping;

/**
 * What caches of others may forget an answer by: {@code Surrogate-Key} with spaces between the keys, {@code Cache-Tag} with
 * commas. The keys are the names of the content types that take part, whether or not anything of them is inside, and the ids
 * of what is, where they are few: proxies refuse long heads.
 */
public final class CacheKeys {
    private CacheKeys() {}

    public static List<Header> of(Keeping keeping) {
        var keys = new ArrayList<String>(keeping.types());
        if (keeping.entries().size() <= Keeping.MOST_NAMED) {
            keeping.entries().stream().map(Object::toString).sorted().forEach(keys::add);
        }
        return List.of(
                new Header("Surrogate-Key", String.join(" ", keys)), new Header("Cache-Tag", String.join(",", keys)));
    }
}
