package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address of GraphQL, whose questions and answers its own schema describes. */
final class GraphQlPath {
    private static final String ADDRESS = DeliveryPaths.ROOT + "graphql";
    private static final int[] PROBLEMS = {400, 401, 406, 413, 415, 500, 503};

    private final Map<String, Object> paths;

    GraphQlPath(Map<String, Object> paths) {
        this.paths = paths;
    }

    void add() {
        var get =
                operation("getGraphQl", "A question in GraphQL, in the address").with("parameters", parameters());
        var post = operation("postGraphQl", "A question in GraphQL")
                .with("requestBody", members("required", true, "content", Responses.json(question())));
        paths.put(ADDRESS, members("get", get.members(), "post", post.members()));
    }

    private static Operation operation(String id, String summary) {
        var answer = members("schema", answer());
        var content = members("application/graphql-response+json", answer, "application/json", answer);
        return new Operation(id, "all types", summary).with("responses", Responses.ofRead(content, PROBLEMS));
    }

    private static Map<String, Object> question() {
        return members(
                "type",
                "object",
                "properties",
                members(
                        "query", Refs.string("The document; may be left out for a persisted one."),
                        "operationName", Refs.string("Which of its operations."),
                        "variables", members("type", List.of("object", "null")),
                        "extensions", members("type", List.of("object", "null"))));
    }

    /** In an address, variables and extensions are JSON. */
    private static List<Object> parameters() {
        return List.of("query", "operationName", "variables", "extensions").stream()
                .<Object>map(name -> members(
                        "name",
                        name,
                        "in",
                        "query",
                        "description",
                        name.endsWith("s") ? "A JSON object." : "As in the body of a POST.",
                        "schema",
                        members("type", "string")))
                .toList();
    }

    private static Map<String, Object> answer() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("data", members("type", List.of("object", "null")));
        properties.put("errors", Refs.list(members("type", "object")));
        properties.put("extensions", members("type", "object"));
        return members("type", "object", "properties", properties);
    }
}
