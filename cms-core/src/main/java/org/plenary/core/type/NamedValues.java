package org.plenary.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Stored values, by field key, as people and programs read them: by field name, in the order of the declaration. */
public final class NamedValues {
    private NamedValues() {}

    /** A JSON tree that {@link ValuesCheck} takes back unchanged. Values of fields that the type no longer has are left out. */
    public static Map<String, Object> of(ContentType type, Values values) {
        return named(type.fields(), values.fields());
    }

    private static Map<String, Object> named(List<Field> fields, Map<String, Object> values) {
        var named = new LinkedHashMap<String, Object>();
        for (var system : List.of("_id", "_block")) {
            if (values.containsKey(system)) {
                named.put(system, values.get(system));
            }
        }
        for (var field : fields) {
            var value = values.get(field.key());
            if (value != null) {
                named.put(field.name(), field.localised() ? perLocale(field, value) : one(field.kind(), value));
            }
        }
        return named;
    }

    private static Object perLocale(Field field, Object value) {
        var named = new LinkedHashMap<String, Object>();
        map(value).forEach((locale, text) -> named.put(locale, one(field.kind(), text)));
        return named;
    }

    private static Object one(FieldKind kind, Object value) {
        return switch (kind) {
            case FieldKind.Group group ->
                value instanceof List<?> items
                        ? items.stream()
                                .map(item -> named(group.fields(), map(item)))
                                .toList()
                        : named(group.fields(), map(value));
            case FieldKind.Blocks blocks
            when value instanceof List<?> items ->
                items.stream().map(item -> block(blocks, map(item))).toList();
            default -> value;
        };
    }

    private static Map<String, Object> block(FieldKind.Blocks blocks, Map<String, Object> item) {
        return blocks.blocks().stream()
                .filter(block -> block.name().equals(item.get("_block")))
                .findFirst()
                .map(block -> named(block.fields(), item))
                .orElse(item);
    }

    @SuppressWarnings("unchecked") // values come from JSON objects, whose keys are strings
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
