package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.type.Model;
import org.plenary.core.type.TypeSchema;
import org.plenary.spi.model.ContentType;

/**
 * The schemas of a type: its item in one locale and in all of them, and the answers that carry it. Hardly anything in an item
 * is required, because {@code fields=} narrows it, and because the same schema stands where a relation leads: without
 * {@code include} only {@code id} and {@code type} are there.
 */
final class ItemSchemas {
    private final Model model;
    private final Examples examples;

    ItemSchemas(Model model) {
        this.model = model;
        this.examples = new Examples(model);
    }

    void add(ContentType type, Map<String, Object> schemas) {
        String name = Names.schema(type);
        String every = Names.inEveryLocale(name);
        schemas.put(name, item(type, new OneLocale(), examples.part(type)));
        schemas.put(every, item(type, new EveryLocale(), examples.partInEveryLocale(type)));
        schemas.put(name + "Answer", answer(anyLocale(List.of(type), examples.whole(type))));
        if (!type.singleton()) {
            schemas.put(name + "List", list(anyLocale(List.of(type), examples.whole(type))));
        }
    }

    /** The answer to a search, whose hits are of any type. */
    Map<String, Object> hits() {
        return list(anyLocale(List.copyOf(model.types()), members()));
    }

    /** What has changed: items as they are now, and the names of those that are gone. */
    Map<String, Object> changes() {
        var either = new ArrayList<Object>(shapes(List.copyOf(model.types())));
        either.add(Refs.schema("Tombstone"));
        var page = Refs.closed(
                members(
                        "size", members("type", "integer"),
                        "hasMore", members("type", "boolean"),
                        "since", Refs.string("The position to go on from.")),
                List.of("size", "hasMore", "since"));
        var meta = Refs.closed(members("snapshot", members("type", "integer")), List.of("snapshot"));
        return Refs.closed(
                members("data", Refs.list(members("oneOf", either)), "page", page, "meta", meta),
                List.of("data", "page", "meta"));
    }

    private Map<String, Object> item(ContentType type, TypeSchema.Shapes shapes, Map<String, Object> example) {
        var properties =
                members("id", members("type", "string", "format", "uuid"), "type", members("const", type.name()));
        properties.putAll(TypeSchema.fields(type, shapes));
        properties.put("_meta", Refs.schema("ItemMeta"));
        return members(
                "title", Names.title(type),
                "type", "object",
                "properties", properties,
                "required", List.of("id", "type"),
                "examples", List.of(example));
    }

    /** {@code locale} tells the two apart: a tag, or {@code *}. */
    private static Map<String, Object> anyLocale(List<ContentType> types, Map<String, Object> example) {
        var schema = members("oneOf", shapes(types));
        if (!example.isEmpty()) {
            schema.put("examples", List.of(example));
        }
        return schema;
    }

    private static List<Object> shapes(List<ContentType> types) {
        return types.stream()
                .map(Names::schema)
                .<Object>mapMulti((name, shape) -> {
                    shape.accept(whole(name, "InOneLocale"));
                    shape.accept(whole(Names.inEveryLocale(name), "InEveryLocale"));
                })
                .toList();
    }

    private static Map<String, Object> whole(String schema, String further) {
        return members("allOf", List.of(Refs.schema(schema), Refs.schema(further)), "unevaluatedProperties", false);
    }

    private static Map<String, Object> answer(Map<String, Object> item) {
        return Refs.closed(members("data", item, "meta", Refs.schema("Meta")), List.of("data", "meta"));
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        return Refs.closed(
                members(
                        "data", Refs.list(item),
                        "page", Refs.schema("Page"),
                        "facets", Refs.schema("Facets"),
                        "meta", Refs.schema("Meta")),
                List.of("data", "page", "meta"));
    }

    /** Texts in the locale of the answer, or the one they fell back to. */
    private final class OneLocale implements TypeSchema.Shapes {
        @Override
        public Map<String, Object> localised(Map<String, Object> value) {
            return value;
        }

        @Override
        public Map<String, Object> reference(List<String> types) {
            return targets(types, "");
        }
    }

    /** Texts by locale. */
    private final class EveryLocale implements TypeSchema.Shapes {
        @Override
        public Map<String, Object> localised(Map<String, Object> value) {
            return members("type", "object", "additionalProperties", value);
        }

        @Override
        public Map<String, Object> reference(List<String> types) {
            return targets(types, Names.inEveryLocale(""));
        }
    }

    private Map<String, Object> targets(List<String> types, String ending) {
        var loaded = types.stream().filter(type -> model.find(type).isPresent()).toList();
        if (loaded.isEmpty()) {
            return Refs.closed(
                    members("id", members("type", "string"), "type", members("type", "string")), List.of("id", "type"));
        }
        var targets = loaded.stream()
                .<Object>map(type -> Refs.schema(Names.schema(type) + ending))
                .toList();
        return targets.size() == 1 ? new LinkedHashMap<>(asMap(targets.getFirst())) : members("oneOf", targets);
    }

    @SuppressWarnings("unchecked") // made by Refs
    private static Map<String, Object> asMap(Object reference) {
        return (Map<String, Object>) reference;
    }
}
