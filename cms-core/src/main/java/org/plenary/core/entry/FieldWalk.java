package org.plenary.core.entry;

import java.util.List;
import java.util.Map;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Visits every single value of an entry with its field, through locales, lists, groups and blocks. */
final class FieldWalk {

    /** What is done with each value. */
    interface Visitor {
        /**
         * @param path by field keys, without positions and locales: {@code participants.person}
         * @param locale a language tag, or {@code *} for a value that no locale owns
         */
        void visit(Field field, FieldPath path, String locale, Object value);
    }

    private final Visitor visitor;

    private FieldWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void over(List<Field> fields, Values values, Visitor visitor) {
        new FieldWalk(visitor).fields(fields, values.fields(), FieldPath.WHOLE, "*");
    }

    private void fields(List<Field> fields, Map<?, ?> values, FieldPath path, String locale) {
        for (var field : fields) {
            Object value = values.get(field.key());
            if (value != null) {
                field(field, value, path.then(field.key()), locale);
            }
        }
    }

    private void field(Field field, Object value, FieldPath path, String locale) {
        if (field.localised() && value instanceof Map<?, ?> texts) {
            texts.forEach((tag, text) -> items(field, text, path, (String) tag));
        } else {
            items(field, value, path, locale);
        }
    }

    private void items(Field field, Object value, FieldPath path, String locale) {
        if (value instanceof List<?> list && !(field.kind() instanceof FieldKind.Json)) {
            list.forEach(item -> item(field, item, path, locale));
        } else {
            item(field, value, path, locale);
        }
    }

    private void item(Field field, Object value, FieldPath path, String locale) {
        switch (field.kind()) {
            case FieldKind.Group group -> fields(group.fields(), (Map<?, ?>) value, path, locale);
            case FieldKind.Blocks blocks ->
                blocks.blocks().stream()
                        .filter(block -> block.name().equals(((Map<?, ?>) value).get("_block")))
                        .forEach(block -> fields(block.fields(), (Map<?, ?>) value, path.then(block.name()), locale));
            default -> visitor.visit(field, path, locale, value);
        }
    }
}
