package org.plenary.core.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Puts something else in the place of every file id among values, through locales, lists, groups and blocks. */
final class AssetPlaces {
    private final UnaryOperator<Object> file;

    AssetPlaces(UnaryOperator<Object> file) {
        this.file = file;
    }

    Map<String, Object> replace(List<Field> fields, Map<String, Object> values) {
        var replaced = new LinkedHashMap<>(values);
        for (var field : fields) {
            replaced.computeIfPresent(field.key(), (key, value) -> perLocale(field, value));
        }
        return replaced;
    }

    private Object perLocale(Field field, Object value) {
        if (!field.localised() || !(value instanceof Map<?, ?> texts)) {
            return several(field.kind(), value);
        }
        var replaced = new LinkedHashMap<Object, Object>();
        texts.forEach((locale, text) -> replaced.put(locale, several(field.kind(), text)));
        return replaced;
    }

    private Object several(FieldKind kind, Object value) {
        return value instanceof List<?> list && !(kind instanceof FieldKind.Json)
                ? list.stream().map(one -> one(kind, one)).toList()
                : one(kind, value);
    }

    private Object one(FieldKind kind, Object value) {
        return switch (kind) {
            case FieldKind.Asset ignored -> file.apply(value);
            case FieldKind.Group(var parts) -> replace(parts, map(value));
            case FieldKind.Blocks(var blocks) ->
                blocks.stream()
                        .filter(block -> block.name().equals(map(value).get("_block")))
                        .findFirst()
                        .<Object>map(block -> replace(block.fields(), map(value)))
                        .orElse(value);
            default -> value;
        };
    }

    @SuppressWarnings("unchecked") // values come from JSON objects, whose keys are strings
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
