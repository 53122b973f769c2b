package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.List;
import java.util.Map;

/** References within the document, and the schemas that are written most. */
final class Refs {
    private Refs() {}

    static Map<String, Object> schema(String name) {
        return members("$ref", "#/components/schemas/" + name);
    }

    static Map<String, Object> parameter(String name) {
        return members("$ref", "#/components/parameters/" + name);
    }

    static Map<String, Object> response(String name) {
        return members("$ref", "#/components/responses/" + name);
    }

    static Map<String, Object> header(String name) {
        return members("$ref", "#/components/headers/" + name);
    }

    static Map<String, Object> example(String name) {
        return members("$ref", "#/components/examples/" + name);
    }

    static Map<String, Object> string(String description) {
        return members("type", "string", "description", description);
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return members("type", "array", "items", items);
    }

    /** An object with exactly these members. */
    static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        return members("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
