package org.plenary.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Lays checked values over stored ones. */
final class Patch {
    /** Stands in checked values where a stored value is to go. */
    static final Object REMOVED = new Object();

    private Patch() {}

    static Map<String, Object> merged(List<Field> fields, Map<String, Object> stored, Map<String, Object> sent) {
        var merged = new LinkedHashMap<>(stored);
        for (var field : fields) {
            var next = sent.get(field.key());
            if (next != null) {
                put(merged, field.key(), value(field, stored.get(field.key()), next));
            }
        }
        return merged;
    }

    private static Object value(Field field, @org.jspecify.annotations.Nullable Object stored, Object sent) {
        if (field.localised()) {
            return sent instanceof Map<?, ?> locales ? locales(map(stored), map(locales)) : sent;
        }
        if (field.kind() instanceof FieldKind.Group group && !field.many() && sent instanceof Map<?, ?> inner) {
            return merged(group.fields(), map(stored), map(inner));
        }
        return sent;
    }

    private static Map<String, Object> locales(Map<String, Object> stored, Map<String, Object> sent) {
        var merged = new LinkedHashMap<>(stored);
        sent.forEach((locale, value) -> put(merged, locale, value));
        return merged;
    }

    private static void put(Map<String, Object> merged, String key, Object value) {
        if (value == REMOVED || FieldsCheck.isEmpty(value)) {
            merged.remove(key);
        } else {
            merged.put(key, value);
        }
    }

    @SuppressWarnings("unchecked") // values come from JSON objects, whose keys are strings
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
