package org.plenary.api.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenary.api.http.Call;
import org.plenary.core.read.Reader;
import org.plenary.core.sync.Changes;

/** What has changed in published content, for channels that keep a copy. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {
    private final Changes changes;
    private final ContentReply reply;

    public ChangesResource(Changes changes, Reader reader) {
        this.changes = changes;
        this.reply = new ContentReply(reader);
    }

    @GET
    public Response since(@BeanParam Call call) {
        var parameters = call.query().parameters();
        var delta = changes.read(parameters, call.caller());
        return reply.of(delta, parameters, call);
    }
}
