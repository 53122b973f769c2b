package org.plenary.core.read;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.spi.entry.EntryId;

/** What the references of a level lead to. */
final class Level implements References {
    private final Map<EntryId, String> types;
    private final Map<String, Map<EntryId, Map<String, Object>>> included;
    private final IdentityHashMap<Map<String, Object>, Long> sizes = new IdentityHashMap<>();
    private long placed;

    Level(Map<EntryId, String> types, Map<String, Map<EntryId, Map<String, Object>>> included) {
        this.types = types;
        this.included = included;
    }

    @Override
    public Optional<Map<String, Object>> at(String name, EntryId id) {
        var items = included.get(name);
        if (items != null) {
            var item = Optional.ofNullable(items.get(id));
            item.ifPresent(found -> placed += sizes.getOrDefault(found, 1L));
            return item;
        }
        return Optional.ofNullable(types.get(id)).map(type -> {
            var reference = new LinkedHashMap<String, Object>();
            reference.put("id", id.toString());
            reference.put("type", type);
            return reference;
        });
    }

    /** How many items were placed so far, with all that stand in them. */
    long placed() {
        return placed;
    }

    /** @param size of an included item, with all that stand in it */
    void size(Map<String, Object> item, long size) {
        sizes.put(item, size);
    }
}
