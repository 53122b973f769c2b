package org.plenary.api.manage.entries;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.api.json.JsonBody;
import org.plenary.core.entry.DeleteEntry;
import org.plenary.core.entry.Entries;
import org.plenary.core.entry.NewEntry;
import org.plenary.core.entry.SaveEntry;

/** Creating, reading, saving and deleting entries. The segment after {@code entries} is an id; for creation, a type. */
@Path(EntryReplies.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class EntriesResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Entries entries;
    private final EntryReplies replies;

    public EntriesResource(Entries entries, EntryTree tree) {
        this.entries = entries;
        this.replies = new EntryReplies(tree);
    }

    @POST
    @Path("{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@PathParam("entry") String type, InputStream body, @BeanParam Call call) {
        var sent = values(body);
        var command = new NewEntry(type, sent.object("values"), note(sent));
        return replies.created(entries.create(command, call.who()));
    }

    @GET
    @Path("{entry}")
    public Response draft(@PathParam("entry") String id, @BeanParam Call call) {
        return replies.ok(entries.draft(EntryReplies.id(id), call.who()));
    }

    /** Saves all values: what is not sent is gone. */
    @PUT
    @Path("{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("entry") String id, InputStream body, @BeanParam Call call) {
        return save(id, body, call, SaveEntry.Extent.WHOLE);
    }

    /** Saves some values: what is not sent stays, null removes (RFC 7396). */
    @PATCH
    @Path("{entry}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    public Response change(@PathParam("entry") String id, InputStream body, @BeanParam Call call) {
        boolean autosave = call.query().knowing("autosave").flag("autosave");
        return save(id, body, call, autosave ? SaveEntry.Extent.AUTOSAVE : SaveEntry.Extent.PATCH);
    }

    @DELETE
    @Path("{entry}")
    public Response delete(@PathParam("entry") String id, @BeanParam Call call) {
        boolean force = call.query().knowing("force").flag("force");
        return replies.ok(entries.delete(new DeleteEntry(EntryReplies.id(id), call.basedOn(), force), call.who()));
    }

    @POST
    @Path("{entry}/undelete")
    public Response undelete(@PathParam("entry") String id, @BeanParam Call call) {
        return replies.ok(entries.undelete(EntryReplies.id(id), call.basedOn(), call.who()));
    }

    @GET
    @Path("{entry}/used-by")
    public Response usedBy(@PathParam("entry") String id, @BeanParam Call call) {
        var uses = entries.usedBy(EntryReplies.id(id), call.who()).stream()
                .map(use -> Map.of("id", use.entry().toString(), "type", use.type(), "field", use.field()))
                .toList();
        return Replies.ok(Map.of("data", uses));
    }

    private Response save(String id, InputStream body, Call call, SaveEntry.Extent extent) {
        var entry = EntryReplies.id(id);
        long basedOn = call.basedOn();
        var sent = values(body);
        var command = new SaveEntry(entry, basedOn, extent, sent.object("values"), note(sent));
        return replies.ok(entries.save(command, call.who()));
    }

    private static JsonBody values(InputStream body) {
        return JsonBody.read(body).knowing("values", "note");
    }

    private static String note(JsonBody sent) {
        return sent.text("note").orElse("");
    }
}
