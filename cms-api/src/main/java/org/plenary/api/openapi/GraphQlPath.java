package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The address of GraphQL, whose questions and answers its own schema describes. */
final class GraphQlPath {
    private static final String TAG = "all types";
    private static final String FORMAT = "application/graphql-response+json";
    private static final String ADDRESS = DeliveryPaths.ROOT + "graphql";
    private static final int[] PROBLEMS_OF_GET = {401, 405, 406, 412, 500, 503};
    private static final int[] PROBLEMS_OF_POST = {401, 406, 413, 415, 500, 503};

    private final Map<String, Object> paths;

    GraphQlPath(Map<String, Object> paths) {
        this.paths = paths;
    }

    void add() {
        var kept = responses(Responses.ofRead(content(), PROBLEMS_OF_GET));
        var get = new Operation("getGraphQl", TAG, "A question in GraphQL, in the address")
                .with("parameters", parameters())
                .with("responses", kept);
        var answered = responses(Responses.ofRead(content(), PROBLEMS_OF_POST));
        answered.remove("304");
        var post = new Operation("postGraphQl", TAG, "A question in GraphQL")
                .with("requestBody", members("required", true, "content", Responses.json(question())))
                .with("responses", answered);
        paths.put(ADDRESS, members("get", get.members(), "post", post.members()));
    }

    private static Map<String, Object> content() {
        var answer = members("schema", answer());
        return members(FORMAT, answer, "application/json", answer);
    }

    /** Who accepts the format of GraphQL is told by the status how it went, and what is wrong in the body, as an answer. */
    private static Map<String, Object> responses(Map<String, Object> responses) {
        var told = members(FORMAT, members("schema", answer()));
        responses.put("294", members("description", "Some fields could not be answered; see errors.", "content", told));
        responses.put(
                "400",
                members(
                        "description",
                        "The document or its variables are not valid, or over a limit; see errors.",
                        "content",
                        content()));
        return responses;
    }

    private static Map<String, Object> question() {
        return members(
                "type",
                "object",
                "properties",
                members(
                        "query", Refs.string("The document; may be left out for a persisted one."),
                        "documentId", Refs.string("Of a persisted document: 'sha256:' and its hash."),
                        "operationName", Refs.string("Which of its operations."),
                        "variables", members("type", List.of("object", "null")),
                        "extensions", members("type", List.of("object", "null"))));
    }

    /** In an address, variables and extensions are JSON. */
    private static List<Object> parameters() {
        var inAddress = Stream.of("query", "documentId", "operationName", "variables", "extensions")
                .<Object>map(name -> members(
                        "name",
                        name,
                        "in",
                        "query",
                        "description",
                        name.endsWith("s") ? "A JSON object." : "As in the body of a POST.",
                        "schema",
                        members("type", "string")));
        return Stream.concat(inAddress, Stream.of(Refs.parameter("ifNoneMatch")))
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
