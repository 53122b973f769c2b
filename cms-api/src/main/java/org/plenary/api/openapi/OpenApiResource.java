package org.plenary.api.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.json.Yaml;
import org.plenary.core.plugin.PluginRoutes;
import org.plenary.core.type.LiveModel;

/** Hands out the description of delivery, as it is at this moment. */
@Path("/api/v1")
public final class OpenApiResource {
    private final LiveModel model;
    private final PluginRoutes routes;

    public OpenApiResource(LiveModel model, PluginRoutes routes) {
        this.model = model;
        this.routes = routes;
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@BeanParam Call call) {
        call.query().knowing();
        return Replies.validated(document(), call).build();
    }

    /** The media type is that of RFC 9512. */
    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public Response yaml(@BeanParam Call call) {
        call.query().knowing();
        return Replies.validated(Yaml.writeBytes(document()), new MediaType("application", "yaml"), call)
                .build();
    }

    private Map<String, Object> document() {
        return OpenApiDocument.of(model.get(), routes.offered());
    }
}
