package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.api.problem.Glossary;
import org.plenary.core.type.Model;
import org.plenary.spi.language.Language;

/** The schemas that every answer shares. */
final class CommonSchemas {
    private CommonSchemas() {}

    static Map<String, Object> of(Model model) {
        var schemas = new LinkedHashMap<String, Object>();
        schemas.put("Meta", meta());
        schemas.put("Page", page());
        schemas.put("Facets", members("type", "object", "additionalProperties", Refs.list(Refs.schema("FacetValue"))));
        schemas.put("FacetValue", facetValue());
        schemas.put("Suggestions", suggestions());
        schemas.put("Tombstone", tombstone());
        schemas.put("InOneLocale", inOneLocale(model));
        schemas.put("InEveryLocale", inEveryLocale());
        schemas.put("ItemMeta", itemMeta());
        schemas.put(
                "WholeMeta",
                members("allOf", List.of(Refs.schema("ItemMeta"), members("required", List.of("revision")))));
        schemas.put("Operand", members("type", List.of("string", "number", "boolean"), "minLength", 1));
        schemas.put("AnyFilter", anyFilter());
        schemas.put("SearchFilter", searchFilter());
        schemas.put("Problem", problem());
        schemas.put("TypeLine", typeLine());
        return schemas;
    }

    private static Map<String, Object> meta() {
        return Refs.closed(
                members(
                        "snapshot",
                                members(
                                        "type", "integer",
                                        "description",
                                                "The number of the change up to which the answer knows everything."),
                        "asOf", members("type", List.of("string", "null"), "format", "date-time"),
                        "spelling", Refs.string("To suggest only: how the query is spelt in the texts."),
                        "nextChangeAt",
                                members(
                                        "type", "string",
                                        "format", "date-time",
                                        "description",
                                                "To preview tokens that look ahead: when something that could be in it begins or ends next.")),
                List.of("snapshot", "asOf"));
    }

    private static Map<String, Object> page() {
        return Refs.closed(
                members(
                        "size", members("type", "integer"),
                        "after", Refs.string("The cursor of the next page."),
                        "hasMore", members("type", "boolean"),
                        "total", members("type", "integer")),
                List.of("size", "hasMore"));
    }

    private static Map<String, Object> tombstone() {
        return Refs.closed(
                members(
                        "id", members("type", "string", "format", "uuid"),
                        "type", members("type", "string"),
                        "deleted", members("const", true)),
                List.of("id", "type", "deleted"));
    }

    private static Map<String, Object> suggestions() {
        var completion = Refs.closed(
                members(
                        "text", Refs.string("The headline of an entry."),
                        "highlight", Refs.string("The same as HTML, with <mark> around what was typed."),
                        "locale", Refs.string("The locale of the text."),
                        "dir", direction(),
                        "id", members("type", "string", "format", "uuid"),
                        "type", members("type", "string"),
                        "slug", members("type", "string")),
                List.of("text", "highlight", "id", "type"));
        return Refs.closed(
                members("data", Refs.list(completion), "meta", Refs.schema("Meta")), List.of("data", "meta"));
    }

    private static Map<String, Object> facetValue() {
        return Refs.closed(
                members(
                        "value", members("type", "string"),
                        "label", Refs.string("What a person reads for it."),
                        "count", members("type", "integer")),
                List.of("value", "label", "count"));
    }

    private static Map<String, Object> inOneLocale(Model model) {
        var tags = model.languages().all().stream()
                .map(Language::tag)
                .map(tag -> tag.value())
                .toList();
        return members(
                "type", "object",
                "properties",
                        members(
                                "locale", members("type", "string", "enum", tags),
                                "dir", direction(),
                                "_meta", Refs.schema("WholeMeta")),
                "required", List.of("locale", "_meta"));
    }

    private static Map<String, Object> inEveryLocale() {
        return members(
                "type", "object",
                "properties",
                        members(
                                "locale", members("const", "*"),
                                "dir", members("type", "object", "additionalProperties", direction()),
                                "_meta", Refs.schema("WholeMeta")),
                "required", List.of("locale", "_meta"));
    }

    private static Map<String, Object> itemMeta() {
        var meta = members(
                "revision", members("type", "integer"),
                "publishedAt", moment("When the last of what is shown was published."),
                "updatedAt", moment("Drafts only: when the entry was last written to."),
                "tracks", members("type", "object", "description", "Drafts only: the state of each track."));
        meta.putAll(notes());
        meta.put("score", members("type", "number"));
        meta.put(
                "highlights",
                members(
                        "type",
                        "object",
                        "additionalProperties",
                        Refs.string("HTML with <mark> around what was found.")));
        return members("type", "object", "properties", meta);
    }

    private static Map<String, Object> notes() {
        var names = Refs.list(members("type", "string"));
        return members(
                "fallback",
                        members(
                                "type", "object",
                                "description",
                                        "Per field the locale that its text was taken from, where that is another.",
                                "additionalProperties", members("type", "string")),
                "dir",
                        members(
                                "type", "object",
                                "description",
                                        "Per field the direction of its text, where that is another than the item's.",
                                "additionalProperties", direction()),
                "stale",
                        members(
                                "description",
                                "Fields whose text is older than its source; with locale=* per locale.",
                                "anyOf",
                                List.of(names, members("type", "object", "additionalProperties", names))));
    }

    private static Map<String, Object> direction() {
        return members("type", "string", "enum", List.of("ltr", "rtl"));
    }

    /** Says little on purpose: a generated client could not tell the paths that go on from the words {@code and} and {@code or}. */
    private static Map<String, Object> anyFilter() {
        return members(
                "description", "What the field at the end of the path understands: a value, or tests by operator.");
    }

    private static Map<String, Object> searchFilter() {
        return members(
                "type",
                "object",
                "properties",
                members(
                        "id", Refs.schema("AnyFilter"),
                        "type", Refs.schema("AnyFilter"),
                        "createdAt", Refs.schema("AnyFilter")),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> problem() {
        var kinds = Glossary.slugs().stream().map(slug -> "/problems/" + slug).toList();
        return members(
                "type",
                "object",
                "description",
                "A problem as RFC 9457 has it.",
                "properties",
                members(
                        "type", members("type", "string", "enum", kinds),
                        "title", members("type", "string"),
                        "status", members("type", "integer"),
                        "detail", members("type", "string"),
                        "errors", Refs.list(Refs.schema("ProblemError")),
                        "id", Refs.string("Of a 5xx: the server's log says more under it.")),
                "required",
                List.of("type", "title", "status", "detail"));
    }

    static Map<String, Object> problemError() {
        return Refs.closed(
                members(
                        "parameter", Refs.string("The parameter of the address that is wrong."),
                        "pointer", Refs.string("The place in the body that is wrong (RFC 6901)."),
                        "detail", members("type", "string")),
                List.of("detail"));
    }

    private static Map<String, Object> typeLine() {
        return Refs.closed(
                members(
                        "name", members("type", "string"),
                        "singleton", members("type", "boolean"),
                        "items", Refs.string("The address of its items."),
                        "schema", Refs.string("The address of its JSON Schema.")),
                List.of("name", "singleton", "items", "schema"));
    }

    private static Map<String, Object> moment(String description) {
        return members("type", "string", "format", "date-time", "description", description);
    }
}
