package org.plenary.api.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
