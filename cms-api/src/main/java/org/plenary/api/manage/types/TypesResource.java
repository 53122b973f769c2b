package org.plenary.api.manage.types;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.api.http.Version;
import org.plenary.api.json.JsonBody;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.json.Json;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.RuntimeTypes;
import org.plenary.core.type.RuntimeTypes.DefineType;
import org.plenary.core.type.RuntimeTypes.RuntimeType;
import org.plenary.core.type.TypeJson;
import org.plenary.spi.model.ContentType;

/** The content types; those that administrators declared have a version, and can be changed here. */
@Path("/manage/v1/types")
@Produces(MediaType.APPLICATION_JSON)
public final class TypesResource {
    private final LiveModel model;
    private final RuntimeTypes runtime;
    private final Policy policy;

    public TypesResource(LiveModel model, RuntimeTypes runtime, Policy policy) {
        this.model = model;
        this.runtime = runtime;
        this.policy = policy;
    }

    @GET
    public Response all(@BeanParam Call call) {
        policy.require(call.who(), Action.READ_DRAFT, "*");
        var versions = versions(call.who());
        var types = model.get().types().stream()
                .map(type -> tree(type, Optional.ofNullable(versions.get(type.name()))))
                .toList();
        return Replies.ok(Map.of("data", types));
    }

    @GET
    @Path("{type}")
    public Response one(@PathParam("type") String name, @BeanParam Call call) {
        policy.require(call.who(), Action.READ_DRAFT, "*");
        var type = model.get().type(name);
        return answer(
                Response.ok(), type, Optional.ofNullable(versions(call.who()).get(name)));
    }

    /**
     * Declares a type ({@code If-None-Match: *}) or changes one ({@code If-Match}). What was read can be sent back: the name
     * is in the address, and {@code _meta} is ours.
     */
    @PUT
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response define(@PathParam("type") String name, InputStream body, @BeanParam Call call) {
        long basedOn = call.basedOnOrNew();
        var definition = new LinkedHashMap<>(JsonBody.read(body).members());
        definition.putIfAbsent("name", name);
        definition.remove("_meta");
        var defined = runtime.define(new DefineType(name, definition, basedOn), call.who());
        var status = basedOn == 0 ? Response.Status.CREATED : Response.Status.OK;
        return answer(Response.status(status), defined.type(), Optional.of(defined.version()));
    }

    /** Forgets a type of which there are no entries. */
    @DELETE
    @Path("{type}")
    public Response remove(@PathParam("type") String name, @BeanParam Call call) {
        runtime.remove(name, call.basedOn(), call.who());
        return Response.noContent().build();
    }

    private Map<String, Long> versions(Principal who) {
        return policy.allows(who, Action.DEFINE_TYPES, "*")
                ? runtime.all(who).stream()
                        .collect(Collectors.toMap(defined -> defined.type().name(), RuntimeType::version))
                : Map.of();
    }

    private static Response answer(Response.ResponseBuilder response, ContentType type, Optional<Long> version) {
        version.ifPresent(number -> response.header("ETag", Version.tag(number)));
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.writeBytes(tree(type, version)))
                .build();
    }

    private static Map<String, Object> tree(ContentType type, Optional<Long> version) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("runtime", version.isPresent());
        version.ifPresent(number -> meta.put("version", number));
        var tree = new LinkedHashMap<>(TypeJson.write(type));
        tree.put("_meta", meta);
        return tree;
    }
}
