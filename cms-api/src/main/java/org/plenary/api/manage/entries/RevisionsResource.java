package org.plenary.api.manage.entries;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.entry.Comparison;
import org.plenary.core.entry.Entries;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** What an entry was: every revision, the difference of two, and the way back to one. */
@Path(EntryReplies.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionsResource {
    private final Entries entries;
    private final EntryReplies replies;

    public RevisionsResource(Entries entries, EntryTree tree) {
        this.entries = entries;
        this.replies = new EntryReplies(tree);
    }

    @GET
    @Path("{entry}/revisions")
    public Response all(@PathParam("entry") String id, @BeanParam Call call) {
        var lines = entries.revisions(EntryReplies.id(id), call.who()).stream()
                .map(EntryTree::line)
                .toList();
        return Replies.ok(Map.of("data", lines));
    }

    @GET
    @Path("{entry}/revisions/{number}")
    public Response one(@PathParam("entry") String id, @PathParam("number") String number, @BeanParam Call call) {
        var entry = EntryReplies.id(id);
        var revision = entries.revision(entry, number(number), call.who());
        var type = entries.draft(entry, call.who()).entry().type();
        return Replies.ok(replies.tree().of(type, revision));
    }

    /** Makes the values of the revision the new draft. */
    @POST
    @Path("{entry}/revisions/{number}/restore")
    public Response restore(@PathParam("entry") String id, @PathParam("number") String number, @BeanParam Call call) {
        return replies.ok(entries.restoreRevision(EntryReplies.id(id), number(number), call.basedOn(), call.who()));
    }

    @GET
    @Path("{entry}/compare")
    public Response compare(@PathParam("entry") String id, @BeanParam Call call) {
        var query = call.query().knowing("from", "to");
        return Replies.ok(
                tree(entries.compare(EntryReplies.id(id), query.number("from"), query.number("to"), call.who())));
    }

    private static Map<String, Object> tree(Comparison comparison) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("from", comparison.from());
        tree.put("to", comparison.to());
        tree.put(
                "differences",
                comparison.differences().stream()
                        .map(RevisionsResource::difference)
                        .toList());
        return tree;
    }

    private static Map<String, Object> difference(Comparison.Difference difference) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("pointer", difference.path().pointer());
        difference.before().ifPresent(before -> tree.put("before", before));
        difference.after().ifPresent(after -> tree.put("after", after));
        return tree;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new PlenaryException(ErrorCode.NOT_FOUND, "A revision is a number from 1 on.");
        }
        return Integer.parseInt(text);
    }
}
