package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.plenary.api.problem.Glossary;

/** What comes back: contents with the headers that go with them, and every problem. */
final class Responses {
    private static final Map<Integer, List<String>> PROBLEMS = problems();

    private Responses() {}

    /** By status, the kinds of problem that a reader can meet; the first is the example. */
    private static SequencedMap<Integer, List<String>> problems() {
        var problems = new LinkedHashMap<Integer, List<String>>();
        problems.put(400, List.of("invalid-query", "invalid-request", "bad-request"));
        problems.put(401, List.of("not-signed-in"));
        problems.put(403, List.of("not-allowed"));
        problems.put(404, List.of("not-found"));
        problems.put(405, List.of("method-not-allowed"));
        problems.put(406, List.of("not-acceptable"));
        problems.put(410, List.of("cursor-expired", "position-gone"));
        problems.put(412, List.of("precondition-failed"));
        problems.put(413, List.of("too-large"));
        problems.put(415, List.of("unsupported-media-type"));
        problems.put(500, List.of("internal", "plugin-failed"));
        problems.put(
                503,
                List.of("search-rebuilding", "storage-unavailable", "too-many-listeners", "too-busy", "plugin-late"));
        return problems;
    }

    static Map<String, Object> headers() {
        var headers = new LinkedHashMap<String, Object>();
        header(headers, "ETag", "Strong: changes exactly when the answer does (RFC 9110, section 8.8.3).");
        header(headers, "Cache-Control", "How long the answer may be kept.");
        header(headers, "Content-Language", "The locale of the answer; absent for all locales.");
        header(headers, "Vary", "What of the request the answer depends on besides its address.");
        header(headers, "Last-Modified", "When the answer may have changed last; absent within the same second.");
        header(
                headers,
                "Surrogate-Key",
                "What is inside, for a cache in between to forget it by; the same in Cache-Tag.");
        header(headers, "Retry-After", "After how many seconds to try again.");
        return headers;
    }

    private static void header(Map<String, Object> headers, String name, String description) {
        headers.put(name, members("description", description, "schema", members("type", "string")));
    }

    /** The shared ones, by the names they are referred to. */
    static Map<String, Object> common() {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(
                "NotModified",
                members("description", "The answer is the one you have.", "headers", headers("ETag", "Cache-Control")));
        PROBLEMS.forEach((status, slugs) -> responses.put("Problem" + status, problem(status, slugs)));
        return responses;
    }

    private static Map<String, Object> problem(int status, List<String> slugs) {
        var examples = new LinkedHashMap<String, Object>();
        slugs.forEach(slug -> examples.put(
                slug,
                members(
                        "value",
                        members(
                                "type",
                                "/problems/" + slug,
                                "title",
                                Glossary.title(slug),
                                "status",
                                status,
                                "detail",
                                Glossary.cure(slug).orElse("")))));
        var response = members(
                "description", Glossary.title(slugs.getFirst()),
                "content",
                        members(
                                "application/problem+json",
                                members("schema", Refs.schema("Problem"), "examples", examples)));
        if (status == 503) {
            response.put("headers", headers("Retry-After"));
        }
        return response;
    }

    /** What a read answers. @param statuses of the problems that it can meet */
    static Map<String, Object> ofRead(Map<String, Object> content, int... statuses) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(
                "200",
                members(
                        "description",
                        "The content.",
                        "headers",
                        headers("ETag", "Last-Modified", "Cache-Control", "Content-Language", "Vary", "Surrogate-Key"),
                        "content",
                        content));
        responses.put("304", Refs.response("NotModified"));
        for (int status : statuses) {
            responses.put(Integer.toString(status), Refs.response("Problem" + status));
        }
        return responses;
    }

    static Map<String, Object> json(Map<String, Object> schema) {
        return members("application/json", members("schema", schema));
    }

    private static Map<String, Object> headers(String... names) {
        var headers = new LinkedHashMap<String, Object>();
        for (var name : names) {
            headers.put(name, Refs.header(name));
        }
        return headers;
    }
}
