package org.plenary.api.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.ModelReplies;
import org.plenary.core.json.Json;
import org.plenary.core.json.Yaml;
import org.plenary.core.plugin.PluginRoutes;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.Model;

/** Hands out the description of delivery, as it is at this moment. */
@Path("/api/v1")
public final class OpenApiResource {
    private final ModelReplies replies;
    private final PluginRoutes routes;

    public OpenApiResource(LiveModel model, PluginRoutes routes) {
        this.replies = new ModelReplies(model);
        this.routes = routes;
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@BeanParam Call call) {
        call.query().knowing();
        return replies.of(now -> Json.writeBytes(document(now)), MediaType.APPLICATION_JSON, call);
    }

    /** The media type is that of RFC 9512. */
    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public Response yaml(@BeanParam Call call) {
        call.query().knowing();
        return replies.of(now -> Yaml.writeBytes(document(now)), "application/yaml", call);
    }

    private Map<String, Object> document(Model now) {
        return OpenApiDocument.of(now, routes.offered());
    }
}
