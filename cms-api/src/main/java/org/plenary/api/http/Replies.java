package org.plenary.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plenary.core.access.Principal;
import org.plenary.core.json.Json;

/** Trees into answers. */
public final class Replies {
    /** Of SHA-256, in bytes: enough that no two answers of one address share a tag. */
    private static final int TAG_BYTES = 16;

    private Replies() {}

    public static Response ok(Object tree) {
        return okJson(Json.writeBytes(tree));
    }

    /** The same of what is JSON already. */
    public static Response okJson(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * An answer that is sent only when it differs from what the reader has. Every reader asks again each time; shared
     * caches keep what a stranger may see, and nothing else.
     */
    public static Response.ResponseBuilder validated(Object tree, Call call) {
        return validatedJson(Json.writeBytes(tree), call);
    }

    /** The same of what is JSON already. */
    public static Response.ResponseBuilder validatedJson(byte[] bytes, Call call) {
        return validated(bytes, MediaType.APPLICATION_JSON_TYPE, call);
    }

    /** The same for what is no JSON. */
    public static Response.ResponseBuilder validated(byte[] bytes, MediaType type, Call call) {
        var tag = hash(bytes);
        var response = call.knows(tag) ? Response.notModified() : Response.ok(bytes, type);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching(call.who()));
    }

    private static String caching(Principal who) {
        return switch (who) {
            case Principal.Anonymous ignored -> "public, no-cache";
            case Principal.Account ignored -> "private, no-store";
            case Principal.Preview ignored -> "private, no-store";
            case Principal.Host ignored -> "private, no-store";
        };
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
