package org.plenary.api.manage.entries;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** The locales in which values have any text, at any depth. */
final class Locales {
    private Locales() {}

    static SortedSet<LocaleTag> of(List<Field> fields, Values values) {
        var found = new TreeSet<LocaleTag>();
        collect(fields, values.fields(), found);
        return found;
    }

    private static void collect(List<Field> fields, Map<?, ?> values, SortedSet<LocaleTag> found) {
        for (var field : fields) {
            Object value = values.get(field.key());
            if (value == null) {
                continue;
            }
            if (field.localised()) {
                ((Map<?, ?>) value).keySet().forEach(tag -> found.add(LocaleTag.of((String) tag)));
            } else if (field.hasLocalisedPart()) {
                items(value).forEach(item -> collect(inner(field.kind(), item), item, found));
            }
        }
    }

    private static List<Map<?, ?>> items(Object value) {
        return value instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
                : List.of((Map<?, ?>) value);
    }

    private static List<Field> inner(FieldKind kind, Map<?, ?> item) {
        return switch (kind) {
            case FieldKind.Group group -> group.fields();
            case FieldKind.Blocks blocks ->
                blocks.blocks().stream()
                        .filter(block -> block.name().equals(item.get("_block")))
                        .findFirst()
                        .map(FieldKind.Block::fields)
                        .orElse(List.of());
            default -> List.of();
        };
    }
}
