package org.plenary.api.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.plenary.core.access.Principal;
import org.plenary.core.json.Json;

/** Trees into answers. */
public final class Replies {
    private Replies() {}

    public static Response ok(Object tree) {
        return okJson(Json.writeBytes(tree));
    }

    /** The same of what is JSON already. */
    public static Response okJson(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * An answer that is sent only when it differs from what the reader has. Nobody knows when it changes, so every reader asks
     * again each time; shared caches keep what a stranger may see, and nothing else.
     */
    public static Response.ResponseBuilder validated(Object tree, Call call) {
        return validated(Json.writeBytes(tree), MediaType.APPLICATION_JSON_TYPE, call);
    }

    /** The same for what is no JSON. */
    public static Response.ResponseBuilder validated(byte[] bytes, MediaType type, Call call) {
        var body = new Representation.Body(bytes, bytes.length, type.toString());
        return Response.ok(
                new Representation(body, lifetime(call.who(), new Lifetime.Unknown()), List.of(), false), type);
    }

    /** That lifetime for a stranger; what an account is answered is for nobody else. */
    public static Lifetime lifetime(Principal who, Lifetime ofStrangers) {
        return switch (who) {
            case Principal.Anonymous ignored -> ofStrangers;
            case Principal.Account ignored -> new Lifetime.Personal();
            case Principal.Preview ignored -> new Lifetime.Personal();
            case Principal.Host ignored -> new Lifetime.Personal();
        };
    }
}
