package org.plenary.api.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Replies;
import org.plenary.api.http.Representation;
import org.plenary.core.json.Json;
import org.plenary.core.timeline.Interval;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.Model;
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
        var now = model.get();
        var types = now.types().stream().map(ModelResource::line).toList();
        return reply(now, Map.of("data", types), "application/json", call);
    }

    /** The JSON Schema of the type's items. */
    @GET
    @Path("{type}")
    public Response schema(@PathParam("type") String name, @BeanParam Call call) {
        call.query().knowing();
        var now = model.get();
        return reply(now, TypeSchema.of(now.type(name)), "application/schema+json", call);
    }

    /** True for as long as the model is what it is. */
    private Response reply(Model now, Object tree, String mediaType, Call call) {
        byte[] bytes = Json.writeBytes(tree);
        var body = new Representation.Body(bytes, bytes.length, mediaType);
        var lifetime = new Lifetime.Known(new Interval(Interval.ALWAYS, Interval.FOREVER), () -> model.get() == now);
        return Response.ok(new Representation(body, Replies.lifetime(call.who(), lifetime), List.of(), false))
                .type(mediaType)
                .build();
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
