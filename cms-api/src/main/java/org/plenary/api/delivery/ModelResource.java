package org.plenary.api.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.TypeSchema;
import org.plenary.spi.model.ContentType;

/** The live model, for those who read content. */
@Path("/api/v1/types")
@Produces(MediaType.APPLICATION_JSON)
public final class ModelResource {
    private final LiveModel model;

    public ModelResource(LiveModel model) {
        this.model = model;
    }

    @GET
    public Response all(@BeanParam Call call) {
        call.query().knowing();
        var types = model.get().types().stream().map(ModelResource::line).toList();
        return Replies.validated(Map.of("data", types), call).build();
    }

    /** The JSON Schema of the type's items. */
    @GET
    @Path("{type}")
    public Response schema(@PathParam("type") String name, @BeanParam Call call) {
        call.query().knowing();
        var schema = TypeSchema.of(model.get().type(name));
        return Replies.validated(schema, call).type("application/schema+json").build();
    }

    private static Map<String, Object> line(ContentType type) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", type.name());
        line.put("singleton", type.singleton());
        line.put("items", "/api/v1/" + type.plural());
        line.put("schema", "/api/v1/types/" + type.name());
        return line;
    }
}
