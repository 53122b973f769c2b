package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.List;
import java.util.Map;

/** The addresses that tell what there is. */
final class ModelPaths {
    private static final String TAG = "model";
    private static final int[] PROBLEMS = {400, 401, 404, 406, 412, 500};

    private final Map<String, Object> paths;

    ModelPaths(Map<String, Object> paths) {
        this.paths = paths;
    }

    void add() {
        var any = members("type", "object");
        get("types", "listTypes", "The types that are loaded", Responses.json(types()));
        get("openapi.json", "getOpenApi", "This document as JSON", Responses.json(any));
        get(
                "openapi.yaml",
                "getOpenApiYaml",
                "This document as YAML",
                members("application/yaml", members("schema", members("type", "string"))));
        var type = members(
                "name", "type",
                "in", "path",
                "required", true,
                "description", "The name of a type.",
                "schema", members("type", "string"));
        var schema = members("application/schema+json", members("schema", any));
        paths.put(
                DeliveryPaths.ROOT + "types/{type}",
                members(
                        "get",
                        new Operation("getTypeSchema", TAG, "The JSON Schema of a type's items")
                                .with("parameters", List.of(type, Refs.parameter("ifNoneMatch")))
                                .with("responses", Responses.ofRead(schema, PROBLEMS))
                                .members()));
    }

    private static Map<String, Object> types() {
        return Refs.closed(members("data", Refs.list(Refs.schema("TypeLine"))), List.of("data"));
    }

    private void get(String address, String id, String summary, Map<String, Object> content) {
        paths.put(
                DeliveryPaths.ROOT + address,
                members(
                        "get",
                        new Operation(id, TAG, summary)
                                .with("parameters", List.of(Refs.parameter("ifNoneMatch")))
                                .with("responses", Responses.ofRead(content, PROBLEMS))
                                .members()));
    }
}
