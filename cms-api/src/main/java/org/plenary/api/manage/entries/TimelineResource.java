package org.plenary.api.manage.entries;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.entry.Entries;

/** What the world saw of an entry, sees and is going to see; the entry itself tells only what is not over. */
@Path(EntryReplies.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {
    private final Entries entries;
    private final Clock clock;

    public TimelineResource(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @GET
    @Path("{entry}/timeline")
    public Response all(@PathParam("entry") String id, @BeanParam Call call) {
        var publications =
                entries.draft(EntryReplies.id(id), call.who()).entry().publications();
        return Replies.ok(Map.of("data", PublicationTree.all(publications, clock.millis())));
    }
}
