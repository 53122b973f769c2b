package org.plenary.core.type;

import static org.plenary.core.json.Json.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a file as it stands in an item. */
final class FileSchema {
    private FileSchema() {}

    static Map<String, Object> of(TypeSchema.Shapes shapes) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", members("type", "string", "format", "uuid"));
        properties.put(
                "url",
                described(
                        "uri-reference",
                        "Where it is read, without scheme and host; an image with a width also in other sizes: ?width=640."));
        properties.put("name", text("As it was called when it was uploaded."));
        properties.put("mediaType", text("What it is, told by its bytes."));
        properties.put("size", count("In bytes."));
        properties.put("width", count("In pixels; of PNG, JPEG, GIF and WebP only."));
        properties.put("height", count("In pixels; of PNG, JPEG, GIF and WebP only."));
        properties.put("alt", shapes.localised(text("What is to be seen, for those who do not see it.")));
        properties.put("caption", shapes.localised(text("What may stand below it.")));
        properties.put("credit", text("Whose work it is."));
        return members(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of("id", "url", "name", "mediaType", "size"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> text(String description) {
        return members("type", "string", "description", description);
    }

    private static Map<String, Object> described(String format, String description) {
        return members("type", "string", "format", format, "description", description);
    }

    private static Map<String, Object> count(String description) {
        return members("type", "integer", "minimum", 0, "description", description);
    }
}
