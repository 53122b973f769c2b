package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.List;
import java.util.Map;

/** The address of uploaded files, as their descriptions in items give it. */
final class MediaPath {
    static final String ROOT = "/media/";
    private static final String TAG = "media";
    private static final int[] PROBLEMS = {401, 404, 500, 503};

    private static final List<Object> PARAMETERS = List.of(
            Parameters.path("id", "The file's id.", members("type", "string", "format", "uuid")),
            Parameters.path("name", "Its name; 'url' in an item has both.", members("type", "string")),
            Refs.parameter("ifNoneMatch"));

    private final Map<String, Object> paths;

    MediaPath(Map<String, Object> paths) {
        this.paths = paths;
    }

    /** What the operations here have in common. */
    static Map<String, Object> tag() {
        return members("name", TAG, "description", "Uploaded files. Once something published shows one, it is public.");
    }

    void add() {
        // No schema: bytes as they are, of the media type that the item names (OpenAPI 3.1, section 4.8.14.4).
        var bytes = members("*/*", members());
        paths.put(
                ROOT + "{id}/{name}",
                members(
                        "get", operation("getFile", "A file", bytes).members(),
                        "head",
                                operation("headFile", "What a file is, without its bytes", bytes)
                                        .members()));
    }

    private static Operation operation(String id, String summary, Map<String, Object> content) {
        return new Operation(id, TAG, summary)
                .with("parameters", PARAMETERS)
                .with("responses", Responses.ofRead(content, PROBLEMS));
    }
}
