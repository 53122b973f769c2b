package org.plenary.api.health;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.plenary.core.json.Json;

/** For those who watch over the process. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final BooleanSupplier ready;

    /** @param ready whether the node can serve now; asked by anybody and often, so it must cost next to nothing */
    public HealthResource(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** 200 as long as the process answers at all. */
    @GET
    @Path("live")
    public Response live() {
        return answer(true);
    }

    /** 200 when requests can be sent here, else 503. */
    @GET
    @Path("ready")
    public Response ready() {
        return answer(ready.getAsBoolean());
    }

    private static Response answer(boolean up) {
        return Response.status(up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Json.writeBytes(Map.of("status", up ? "up" : "down")))
                .build();
    }
}
