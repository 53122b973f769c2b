package org.plenary.spi.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of an entry, by field key, immutable all the way down.
 *
 * <p>A value is a {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, an ordered {@code Map} (group, point,
 * JSON) or a {@code List}; an absent value is an absent key, never null. The value of a localised field, at any depth, is
 * a map from language tag to value. A reference is the text of the target's {@link EntryId}. Items of a repeated group
 * carry {@code _id}, by which translations find their item when the list is reordered.
 */
public record Values(Map<String, Object> fields) {
    public static final Values NONE = new Values(Map.of());

    public Values {
        fields = frozen(fields);
    }

    public Optional<Object> get(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The value of a localised field in exactly this locale; no fallback. */
    public Optional<Object> get(String key, LocaleTag locale) {
        return fields.get(key) instanceof Map<?, ?> perLocale
                ? Optional.ofNullable(perLocale.get(locale.value()))
                : Optional.empty();
    }

    public Values with(String key, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(key, value);
        return new Values(changed);
    }

    public Values without(String key) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(key);
        return new Values(changed);
    }

    private static Map<String, Object> frozen(Map<String, Object> fields) {
        var copy = new LinkedHashMap<String, Object>(fields.size() * 2);
        fields.forEach((key, value) -> copy.put(key, frozenValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys only
    private static Object frozenValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> frozen((Map<String, Object>) map);
            case List<?> list -> list.stream().map(Values::frozenValue).toList();
            default -> value;
        };
    }
}
