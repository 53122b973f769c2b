package org.plenary.core.type;

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

    private TypeSchema() {}

    public static Map<String, Object> of(ContentType type) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", json("type", "string", "format", "uuid"));
        properties.put("type", json("const", type.name()));
        properties.put("locale", json("type", "string"));
        properties.put("dir", json("enum", List.of("ltr", "rtl")));
        properties.putAll(properties(type.fields()));
        properties.put("_meta", json("type", "object"));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("title", type.name());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("id", "type", "_meta"));
        return schema;
    }

    private static Map<String, Object> properties(List<Field> fields) {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (!field.is(Trait.PRIVATE)) {
                properties.put(field.name(), described(field));
                if (field.kind() instanceof FieldKind.ZonedTime) {
                    properties.put(field.name() + "Zone", field.many() ? list(zone()) : zone());
                }
            }
        }
        return properties;
    }

    private static Map<String, Object> zone() {
        return json("type", "string", "description", "The name of the time zone in the IANA database");
    }

    private static Map<String, Object> described(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        field.wording().titles().entrySet().stream()
                .min(Map.Entry.comparingByKey(
                        java.util.Comparator.comparing(tag -> tag.value().equals("en") ? "" : tag.value())))
                .ifPresent(title -> schema.put("title", title.getValue()));
        schema.putAll(field.many() ? list(value(field.kind())) : value(field.kind()));
        return schema;
    }

    private static Map<String, Object> value(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> text(text);
            case FieldKind.Markdown ignored -> json("type", "string", "contentMediaType", "text/markdown");
            case FieldKind.Whole whole -> whole(whole);
            case FieldKind.Decimal decimal -> decimal(decimal);
            case FieldKind.Truth ignored -> json("type", "boolean");
            case FieldKind.Day ignored -> format("date");
            case FieldKind.ZonedTime ignored -> format("date-time");
            case FieldKind.Moment ignored -> format("date-time");
            case FieldKind.Span ignored -> format("duration");
            case FieldKind.Choice choice -> json("enum", choice.options());
            case FieldKind.Slug ignored -> json("type", "string", "pattern", "^[a-z0-9-]+$");
            case FieldKind.Url ignored -> format("iri");
            case FieldKind.Email ignored -> format("idn-email");
            case FieldKind.Colour ignored -> json("type", "string", "pattern", "^#[0-9a-f]{6}$");
            case FieldKind.GeoPoint ignored ->
                object(json("lat", degrees(90), "lon", degrees(180)), List.of("lat", "lon"));
            case FieldKind.Json ignored -> json();
            case FieldKind.Asset ignored -> object(json("id", format("uuid")), List.of("id"));
            case FieldKind.Reference reference ->
                object(json("id", format("uuid"), "type", json("enum", reference.to())), List.of("id", "type"));
            case FieldKind.Group group -> object(properties(group.fields()), List.of());
            case FieldKind.Blocks blocks -> list(json("oneOf", shapes(blocks)));
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
        return json("type", "number", "minimum", BigDecimal.valueOf(-most), "maximum", BigDecimal.valueOf(most));
    }

    private static List<Object> shapes(FieldKind.Blocks blocks) {
        var shapes = new ArrayList<>();
        for (var block : blocks.blocks()) {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("_block", json("const", block.name()));
            properties.putAll(properties(block.fields()));
            shapes.add(object(properties, List.of("_block")));
        }
        return shapes;
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
        return json("type", "array", "items", items);
    }

    /** Members in the order given, so that the same type always gives the same bytes. */
    private static Map<String, Object> json(Object... namesAndValues) {
        var json = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return json;
    }

    private static Map<String, Object> format(String format) {
        return json("type", "string", "format", format);
    }
}
