package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.core.media.rendition.Fit;
import org.plenary.core.media.rendition.Rendition;
import org.plenary.core.media.rendition.RenditionFormat;

/** The address of uploaded files, as their descriptions in items give it. */
final class MediaPath {
    static final String ROOT = "/media/";
    private static final String TAG = "media";
    private static final int[] PROBLEMS = {400, 401, 404, 412, 500, 503};

    private static final List<Object> PARAMETERS = List.of(
            Parameters.path("id", "The file's id.", members("type", "string", "format", "uuid")),
            Parameters.path("name", "Its name; 'url' in an item has both.", members("type", "string")),
            size("width"),
            size("height"),
            Parameters.query(
                    "fit",
                    "How the image comes into a frame of width and height: whole, or filling it, with what is too much cut off"
                            + " evenly on both sides. Needs both.",
                    members("type", "string", "enum", words(Fit.values(), Fit::word), "default", Fit.CONTAIN.word())),
            Parameters.query(
                    "format",
                    "The format of the image. Without it a JPEG stays one, PNG and GIF become PNG, and a WebP becomes PNG where"
                            + " something of it is transparent, else JPEG.",
                    members("type", "string", "enum", words(RenditionFormat.values(), RenditionFormat::word))),
            Refs.parameter("ifNoneMatch"));

    private final Map<String, Object> paths;

    MediaPath(Map<String, Object> paths) {
        this.paths = paths;
    }

    private static Map<String, Object> size(String name) {
        return Parameters.query(
                name,
                "At most how many pixels an image of pixels shall have in this direction; it is never made larger than it is.",
                members("type", "integer", "enum", Rendition.SIZES));
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Stream.of(values).map(word).toList();
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
                        "get",
                                operation("getFile", "A file, or an image in another size or format", bytes)
                                        .members(),
                        "head",
                                operation("headFile", "What would be sent, without its bytes", bytes)
                                        .members()));
    }

    private static Operation operation(String id, String summary, Map<String, Object> content) {
        return new Operation(id, TAG, summary)
                .with("parameters", PARAMETERS)
                .with("responses", Responses.ofRead(content, PROBLEMS));
    }
}
