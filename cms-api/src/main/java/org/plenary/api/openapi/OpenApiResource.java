package org.plenary.api.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.json.Yaml;
import org.plenary.core.type.LiveModel;

/** Hands out the description of delivery, as it is at this moment. */
@Path("/api/v1")
public final class OpenApiResource {
    private final LiveModel model;

    public OpenApiResource(LiveModel model) {
        this.model = model;
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@BeanParam Call call) {
        call.query().knowing();
        return Replies.validated(OpenApiDocument.of(model.get()), call).build();
    }

    /** The media type is that of RFC 9512. */
    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public Response yaml(@BeanParam Call call) {
        call.query().knowing();
        var document = Yaml.writeBytes(OpenApiDocument.of(model.get()));
        return Replies.validated(document, new MediaType("application", "yaml"), call)
                .build();
    }
}
