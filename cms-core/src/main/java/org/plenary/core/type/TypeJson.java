package org.plenary.core.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * Content types as JSON trees, both ways:
 *
 * <pre>{@code
 * {"name": "partner", "plural": "partners", "icon": "handshake", "title": {"en": "Partner"},
 *  "fields": [
 *    {"name": "name", "kind": "text", "localised": true, "required": true, "maxLength": 200},
 *    {"name": "tier", "kind": "choice", "options": ["gold", "silver"], "sortable": true},
 *    {"name": "edition", "kind": "reference", "to": ["edition"]}]}
 * }</pre>
 *
 * <p>What is left out has the meaning it has in {@link org.plenary.spi.model.TypeSpec}.
 */
public final class TypeJson {
    private TypeJson() {}

    /** The whole type; keys always written, so that {@link #read} gives the same type. */
    public static Map<String, Object> write(ContentType type) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", type.name());
        json.put("plural", type.plural());
        json.put("singleton", type.singleton());
        type.icon().ifPresent(icon -> json.put("icon", icon));
        words(json, "title", type.wording().titles());
        words(json, "help", type.wording().help());
        json.put("fields", fields(type.fields()));
        return json;
    }

    /** @throws PlenaryException INVALID_TYPE with every violation, also those of {@link TypeCheck} */
    public static ContentType read(Map<String, ?> json) {
        return TypeReader.read(json);
    }

    private static List<Object> fields(List<Field> fields) {
        return fields.stream().<Object>map(TypeJson::field).toList();
    }

    private static Map<String, Object> field(Field field) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", field.name());
        json.put("key", field.key());
        json.put("kind", field.kind().word());
        for (var trait : Trait.values()) {
            if (field.is(trait)) {
                json.put(word(trait), true);
            }
        }
        parameters(field.kind(), json);
        field.preset().ifPresent(preset -> json.put("preset", preset));
        words(json, "title", field.wording().titles());
        words(json, "help", field.wording().help());
        return json;
    }

    private static void parameters(FieldKind kind, Map<String, Object> json) {
        switch (kind) {
            case FieldKind.Text text -> {
                json.put("minLength", (long) text.minLength());
                json.put("maxLength", (long) text.maxLength());
                text.pattern().ifPresent(pattern -> json.put("pattern", pattern));
            }
            case FieldKind.Markdown markdown -> json.put("maxLength", (long) markdown.maxLength());
            case FieldKind.Whole whole -> bounds(whole, json);
            case FieldKind.Decimal decimal -> {
                decimal.min().ifPresent(min -> json.put("min", min));
                decimal.max().ifPresent(max -> json.put("max", max));
            }
            case FieldKind.Choice choice -> json.put("options", choice.options());
            case FieldKind.Slug slug -> slug.from().ifPresent(from -> json.put("from", from));
            case FieldKind.Reference reference -> json.put("to", reference.to());
            case FieldKind.Group group -> json.put("fields", fields(group.fields()));
            case FieldKind.Blocks blocks -> json.put("blocks", blocks(blocks));
            default -> {}
        }
    }

    private static void bounds(FieldKind.Whole whole, Map<String, Object> json) {
        if (whole.min() != Long.MIN_VALUE) {
            json.put("min", whole.min());
        }
        if (whole.max() != Long.MAX_VALUE) {
            json.put("max", whole.max());
        }
    }

    private static List<Object> blocks(FieldKind.Blocks blocks) {
        var json = new ArrayList<>();
        for (var block : blocks.blocks()) {
            var shape = new LinkedHashMap<String, Object>();
            shape.put("name", block.name());
            shape.put("fields", fields(block.fields()));
            json.add(shape);
        }
        return json;
    }

    private static void words(Map<String, Object> json, String name, Map<LocaleTag, String> words) {
        if (!words.isEmpty()) {
            var perLanguage = new TreeMap<String, Object>();
            words.forEach((locale, text) -> perLanguage.put(locale.value(), text));
            json.put(name, perLanguage);
        }
    }

    /** A trait's name in JSON. */
    static String word(Trait trait) {
        return trait.name().toLowerCase(java.util.Locale.ROOT);
    }
}
