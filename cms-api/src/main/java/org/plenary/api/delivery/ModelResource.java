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
import org.plenary.api.http.ModelReplies;
import org.plenary.core.json.Json;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.Model;
import org.plenary.core.type.TypeSchema;
import org.plenary.spi.model.ContentType;

/** The live model, for those who read content. */
@Path("/api/v1/types")
@Produces(MediaType.APPLICATION_JSON)
public final class ModelResource {
    private final ModelReplies replies;

    public ModelResource(LiveModel model) {
        this.replies = new ModelReplies(model);
    }

    @GET
    public Response all(@BeanParam Call call) {
        call.query().knowing();
        return replies.of(ModelResource::lines, "application/json", call);
    }

    /** The JSON Schema of the type's items. */
    @GET
    @Path("{type}")
    public Response schema(@PathParam("type") String name, @BeanParam Call call) {
        call.query().knowing();
        return replies.of(now -> Json.writeBytes(TypeSchema.of(now.type(name))), "application/schema+json", call);
    }

    private static byte[] lines(Model now) {
        return Json.writeBytes(
                Map.of("data", now.types().stream().map(ModelResource::line).toList()));
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
