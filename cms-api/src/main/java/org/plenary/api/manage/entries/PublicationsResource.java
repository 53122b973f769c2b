package org.plenary.api.manage.entries;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.plenary.api.http.Call;
import org.plenary.api.json.JsonBody;
import org.plenary.api.json.Moments;
import org.plenary.core.publish.Publications;
import org.plenary.core.publish.PublishEntry;
import org.plenary.core.publish.UnpublishEntry;
import org.plenary.core.timeline.Track;

/** What the world sees of an entry, and when. Verbs need no body: then they mean everything, now. */
@Path(EntryReplies.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class PublicationsResource {
    private final Publications publications;
    private final EntryReplies replies;

    public PublicationsResource(Publications publications, EntryTree tree) {
        this.publications = publications;
        this.replies = new EntryReplies(tree);
    }

    @POST
    @Path("{entry}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("entry") String id, InputStream body, @BeanParam Call call) {
        var sent = JsonBody.readOptional(body).knowing("tracks", "locales", "revision", "from", "until");
        var command = new PublishEntry(
                EntryReplies.id(id),
                call.basedOn(),
                tracks(sent),
                revision(sent),
                Moments.in(sent, "from"),
                Moments.in(sent, "until"));
        return replies.ok(publications.publish(command, call.who()));
    }

    @POST
    @Path("{entry}/unpublish")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response unpublish(@PathParam("entry") String id, InputStream body, @BeanParam Call call) {
        var sent = JsonBody.readOptional(body).knowing("tracks", "locales", "at");
        var command = new UnpublishEntry(EntryReplies.id(id), call.basedOn(), tracks(sent), Moments.in(sent, "at"));
        return replies.ok(publications.unpublish(command, call.who()));
    }

    /** Takes back a beginning or an end that is planned. */
    @POST
    @Path("{entry}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("entry") String id, InputStream body, @BeanParam Call call) {
        var sent = JsonBody.read(body).knowing("track", "at");
        var planned = new Publications.Planned(
                EntryReplies.id(id),
                call.basedOn(),
                track("track", sent.requiredText("track")),
                Moments.in(sent, "at").orElseThrow(() -> Moments.wrong("at")));
        return replies.ok(publications.cancelPlanned(planned, call.who()));
    }

    /** Shows again what was visible before the last change. */
    @POST
    @Path("{entry}/undo")
    public Response undo(@PathParam("entry") String id, @BeanParam Call call) {
        return replies.ok(publications.undo(EntryReplies.id(id), call.basedOn(), call.who()));
    }

    /** {@code tracks} are {@code *} and language tags; {@code locales} language tags only. */
    private static Set<Track> tracks(JsonBody sent) {
        var tracks = new LinkedHashSet<Track>();
        sent.texts("tracks").forEach(word -> tracks.add(track("tracks", word)));
        sent.texts("locales").forEach(word -> tracks.add(locale(word)));
        return tracks;
    }

    private static Track track(String member, String word) {
        return Track.parse(word)
                .orElseThrow(() -> JsonBody.wrong(member, "* for the shared values, or a language tag such as en"));
    }

    private static Track locale(String word) {
        var track = track("locales", word);
        if (track.equals(Track.SHARED)) {
            throw JsonBody.wrong("locales", "language tags such as en; the shared values * belong in 'tracks'");
        }
        return track;
    }

    private static Optional<Integer> revision(JsonBody sent) {
        return sent.number("revision").map(number -> {
            if (number < 1 || number > Integer.MAX_VALUE) {
                throw JsonBody.wrong("revision", "the number of a revision");
            }
            return number.intValue();
        });
    }
}
