package org.plenary.core.type;

import static org.plenary.core.json.Json.members;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * The JSON Schema (2020-12) of a delivered item, in one locale: what a channel can expect of {@code /api/v1}. Private fields
 * are not in it. A relation is its reference, or with {@code include} the whole item.
 */
public final class TypeSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Shapes shapes;

    private TypeSchema(Shapes shapes) {
        this.shapes = shapes;
    }

    /** What looks different from one kind of answer to another. */
    public interface Shapes {
        /** A field's value, of which there is one per locale. */
        Map<String, Object> localised(Map<String, Object> value);

        /** What stands where a reference leads to an entry of one of these types. */
        Map<String, Object> reference(List<String> types);
    }

    /** A schema that stands by itself, of an item in one locale whose relations are not expanded. */
    public static Map<String, Object> of(ContentType type) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", members("type", "string", "format", "uuid"));
        properties.put("type", members("const", type.name()));
        properties.put("locale", members("type", "string"));
        properties.put("dir", members("enum", List.of("ltr", "rtl")));
        properties.putAll(fields(type, new Alone()));
        properties.put("_meta", members("type", "object"));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("title", type.name());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("id", "type", "_meta"));
        return schema;
    }

    /** The schemas of a type's own fields, by their names. */
    public static Map<String, Object> fields(ContentType type, Shapes shapes) {
        return new TypeSchema(shapes).properties(type.fields());
    }

    private record Alone() implements Shapes {
        @Override
        public Map<String, Object> localised(Map<String, Object> value) {
            return value;
        }

        @Override
        public Map<String, Object> reference(List<String> types) {
            return object(members("id", format("uuid"), "type", members("enum", types)), List.of("id", "type"));
        }
    }

    private Map<String, Object> properties(List<Field> fields) {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (!field.is(Trait.PRIVATE)) {
                properties.put(field.name(), described(field));
                if (field.kind() instanceof FieldKind.ZonedTime) {
                    properties.put(field.name() + "Zone", whole(field, zone()));
                }
            }
        }
        return properties;
    }

    private static Map<String, Object> zone() {
        return members("type", "string", "description", "The name of the time zone in the IANA database");
    }

    private Map<String, Object> described(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        field.wording().titles().entrySet().stream()
                .min(Map.Entry.comparingByKey(
                        java.util.Comparator.comparing(tag -> tag.value().equals("en") ? "" : tag.value())))
                .ifPresent(title -> schema.put("title", title.getValue()));
        schema.putAll(whole(field, value(field.kind())));
        return schema;
    }

    private Map<String, Object> whole(Field field, Map<String, Object> one) {
        var value = field.many() ? list(one) : one;
        return field.localised() ? shapes.localised(value) : value;
    }

    private Map<String, Object> value(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> text(text);
            case FieldKind.Markdown ignored -> members("type", "string", "contentMediaType", "text/markdown");
            case FieldKind.Whole whole -> whole(whole);
            case FieldKind.Decimal decimal -> decimal(decimal);
            case FieldKind.Truth ignored -> members("type", "boolean");
            case FieldKind.Day ignored -> format("date");
            case FieldKind.ZonedTime ignored -> format("date-time");
            case FieldKind.Moment ignored -> format("date-time");
            case FieldKind.Span ignored -> format("duration");
            case FieldKind.Choice choice -> members("type", "string", "enum", choice.options());
            case FieldKind.Slug ignored -> members("type", "string", "pattern", "^[a-z0-9-]+$");
            case FieldKind.Url ignored -> format("iri");
            case FieldKind.Email ignored -> format("idn-email");
            case FieldKind.Colour ignored ->
                members("type", "string", "pattern", "^" + FieldKind.Colour.SPELLING + "$");
            case FieldKind.GeoPoint ignored ->
                object(members("lat", degrees(90), "lon", degrees(180)), List.of("lat", "lon"));
            case FieldKind.Json ignored -> members();
            case FieldKind.Asset ignored -> FileSchema.of(shapes);
            case FieldKind.Reference reference -> shapes.reference(reference.to());
            case FieldKind.Group group -> object(properties(group.fields()), List.of());
            case FieldKind.Blocks blocks -> list(members("oneOf", blocks(blocks)));
        };
    }

    private static Map<String, Object> text(FieldKind.Text text) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        if (text.minLength() > 0) {
            schema.put("minLength", text.minLength());
        }
        schema.put("maxLength", text.maxLength());
        text.pattern().ifPresent(pattern -> schema.put("pattern", "^(?:" + pattern + ")$"));
        return schema;
    }

    private static Map<String, Object> whole(FieldKind.Whole whole) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "integer");
        if (whole.min() != Long.MIN_VALUE) {
            schema.put("minimum", whole.min());
        }
        if (whole.max() != Long.MAX_VALUE) {
            schema.put("maximum", whole.max());
        }
        return schema;
    }

    private static Map<String, Object> decimal(FieldKind.Decimal decimal) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "number");
        decimal.min().ifPresent(min -> schema.put("minimum", min));
        decimal.max().ifPresent(max -> schema.put("maximum", max));
        return schema;
    }

    private static Map<String, Object> degrees(int most) {
        return members("type", "number", "minimum", BigDecimal.valueOf(-most), "maximum", BigDecimal.valueOf(most));
    }

    private List<Object> blocks(FieldKind.Blocks blocks) {
        var items = new ArrayList<>();
        for (var block : blocks.blocks()) {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("_block", members("const", block.name()));
            properties.putAll(properties(block.fields()));
            items.add(object(properties, List.of("_block")));
        }
        return items;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return members("type", "array", "items", items);
    }

    private static Map<String, Object> format(String format) {
        return members("type", "string", "format", format);
    }
}
