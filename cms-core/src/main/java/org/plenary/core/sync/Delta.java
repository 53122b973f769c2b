package org.plenary.core.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.read.Keeping;
import org.plenary.spi.entry.LocaleTag;

/**
 * A page of what has changed.
 *
 * @param data items as delivery shows them, and of what can no longer be seen {@code {id, type, deleted: true}}
 * @param since the position after it, to ask on from; at once while there is more
 * @param snapshot the number of the change up to which the answer knows everything
 * @param locale the locale of the items, for Content-Language; empty for all of them
 * @param keeping for those who keep the answer, and no part of it
 */
public record Delta(
        List<Map<String, Object>> data,
        int size,
        boolean hasMore,
        String since,
        long snapshot,
        Optional<LocaleTag> locale,
        Keeping keeping) {

    /** The whole answer as the tree that is sent as JSON. */
    public Map<String, Object> tree() {
        var page = new LinkedHashMap<String, Object>();
        page.put("size", size);
        page.put("hasMore", hasMore);
        page.put("since", since);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("data", data);
        tree.put("page", page);
        tree.put("meta", Map.of("snapshot", snapshot));
        return tree;
    }
}
