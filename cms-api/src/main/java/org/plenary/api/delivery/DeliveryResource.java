package org.plenary.api.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.plenary.api.http.Call;
import org.plenary.api.json.JsonBody;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Reader;
import org.plenary.core.type.LiveModel;
import org.plenary.spi.model.ContentType;

/** Published content: lists, single items, search. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource {
    private final Reader reader;
    private final LiveModel model;
    private final ContentReply reply;

    public DeliveryResource(Reader reader, LiveModel model) {
        this.reader = reader;
        this.model = model;
        this.reply = new ContentReply(reader);
    }

    @GET
    @Path("search")
    public Response search(@BeanParam Call call) {
        var parameters = call.query().parameters();
        return reply.of(reader.search(parameters, call.caller()), parameters, call);
    }

    @GET
    @Path("suggest")
    public Response suggest(@BeanParam Call call) {
        var parameters = call.query().parameters();
        return reply.of(reader.suggest(parameters, call.caller()), parameters, call);
    }

    /** A list; or, of a singleton, its one item. */
    @GET
    @Path("{plural}")
    public Response list(@PathParam("plural") String plural, @BeanParam Call call) {
        var parameters = call.query().parameters();
        boolean single =
                model.get().findByPlural(plural).filter(ContentType::singleton).isPresent();
        Answer answer = single
                ? reader.singleton(plural, parameters, call.caller())
                : reader.list(plural, parameters, call.caller());
        return reply.of(answer, parameters, call);
    }

    /** The same list, with the query as JSON. */
    @POST
    @Path("{plural}/query")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response query(@PathParam("plural") String plural, InputStream body, @BeanParam Call call) {
        call.query().knowing();
        var query = JsonBody.read(body).members();
        return reply.of(reader.query(plural, query, call.caller()), query, call);
    }

    @GET
    @Path("{plural}/{id}")
    public Response one(@PathParam("plural") String plural, @PathParam("id") String id, @BeanParam Call call) {
        var parameters = call.query().parameters();
        return reply.of(reader.one(plural, id, parameters, call.caller()), parameters, call);
    }

    @GET
    @Path("{plural}/by-slug/{slug}")
    public Response bySlug(@PathParam("plural") String plural, @PathParam("slug") String slug, @BeanParam Call call) {
        var parameters = call.query().parameters();
        return reply.of(reader.bySlug(plural, slug, parameters, call.caller()), parameters, call);
    }
}
