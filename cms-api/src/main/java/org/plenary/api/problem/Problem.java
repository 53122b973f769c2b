package org.plenary.api.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/**
 * A problem as RFC 9457 has it.
 *
 * @param slug names the kind of problem; {@code /problems/{slug}} is its type, and explains it
 * @param errors each thing wrong, with a {@code pointer} or {@code parameter}
 * @param more members of this kind only, for instance the current version of a stale one
 */
record Problem(int status, String slug, String detail, List<Map<String, Object>> errors, Map<String, Object> more) {
    /** The media type of RFC 9457. */
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    static Problem of(int status, String slug, String detail) {
        return new Problem(status, slug, detail, List.of(), Map.of());
    }

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", "/problems/" + slug);
        tree.put("title", Glossary.title(slug));
        tree.put("status", status);
        tree.put("detail", detail);
        if (!errors.isEmpty()) {
            tree.put("errors", errors);
        }
        tree.putAll(more);
        return tree;
    }

    /** Never stored by anybody: what is missing or refused now may be there in a moment. */
    Response.ResponseBuilder response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Json.writeBytes(tree()));
    }
}
