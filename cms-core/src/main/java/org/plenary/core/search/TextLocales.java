package org.plenary.core.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** In which locales an entry has any text, at any depth. */
final class TextLocales {
    private final Set<LocaleTag> found = new TreeSet<>();

    private TextLocales() {}

    static Set<LocaleTag> of(List<Field> fields, Values values) {
        var locales = new TextLocales();
        locales.look(fields, values.fields());
        return locales.found;
    }

    private void look(List<Field> fields, Map<?, ?> values) {
        for (var field : fields) {
            Object value = values.get(field.key());
            if (field.localised() && value instanceof Map<?, ?> texts) {
                texts.keySet().forEach(tag -> LocaleTag.parse((String) tag).ifPresent(found::add));
            } else if (field.hasLocalisedPart()) {
                inside(field, value instanceof List<?> items ? items : value == null ? List.of() : List.of(value));
            }
        }
    }

    private void inside(Field field, List<?> items) {
        for (Object item : items) {
            switch (field.kind()) {
                case FieldKind.Group(var parts) -> look(parts, (Map<?, ?>) item);
                case FieldKind.Blocks(var blocks) ->
                    blocks.stream()
                            .filter(block -> block.name().equals(((Map<?, ?>) item).get("_block")))
                            .forEach(block -> look(block.fields(), (Map<?, ?>) item));
                default -> {
                    // nothing else has parts
                }
            }
        }
    }
}
