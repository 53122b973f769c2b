package org.plenary.api.manage.accounts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.api.json.JsonBody;
import org.plenary.api.json.Moments;
import org.plenary.core.access.Reach;
import org.plenary.core.account.PreviewToken;
import org.plenary.core.account.PreviewTokens;
import org.plenary.core.json.Json;

/** Preview tokens: for channels and people who may look at what is not public yet, and do nothing else. */
@Path("/manage/v1/preview-tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class PreviewTokensResource {
    private final PreviewTokens previews;
    private final Clock clock;

    public PreviewTokensResource(PreviewTokens previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    /** The answer is the only one that ever has the token in it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body, @BeanParam Call call) {
        var sent = JsonBody.read(body).knowing("name", "perspectives", "expiresIn", "until");
        var wish = new PreviewToken.Wish(sent.requiredText("name"), reaches(sent), until(sent));
        var issued = previews.issue(wish, call.who());
        var tree = new LinkedHashMap<String, Object>();
        tree.put("token", issued.token());
        tree.putAll(tree(issued.preview()));
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.writeBytes(tree))
                .build();
    }

    /** All of them without their tokens, newest first; those that ended stay for a while. */
    @GET
    public Response all(@BeanParam Call call) {
        call.query().knowing();
        var all = previews.all(call.who()).stream().map(this::tree).toList();
        return Replies.ok(Map.of("data", all));
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id, @BeanParam Call call) {
        previews.revoke(id, call.who());
        return Response.noContent().build();
    }

    private static SortedSet<Reach> reaches(JsonBody sent) {
        var reaches = new TreeSet<Reach>();
        for (var word : sent.texts("perspectives")) {
            reaches.add(Reach.parse(word)
                    .orElseThrow(() -> JsonBody.wrong("perspectives", "a list of \"ahead\", \"draft\" or both")));
        }
        return reaches;
    }

    private Optional<Instant> until(JsonBody sent) {
        var until = Moments.in(sent, "until");
        var lasting = sent.text("expiresIn").map(PreviewTokensResource::lasting);
        if (until.isPresent() && lasting.isPresent()) {
            throw JsonBody.wrong("until", "left out where expiresIn is given");
        }
        return until.or(() -> lasting.map(clock.instant()::plus));
    }

    private static Duration lasting(String text) {
        try {
            var lasting = Duration.parse(text);
            if (lasting.toDays() <= 36_500 && !lasting.isNegative()) {
                return lasting;
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            // said below
        }
        throw JsonBody.wrong("expiresIn", "a duration, for instance PT8H");
    }

    private Map<String, Object> tree(PreviewToken preview) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", preview.id());
        tree.put("name", preview.name());
        tree.put("perspectives", preview.reaches().stream().map(Reach::word).toList());
        tree.put("createdBy", preview.madeBy());
        tree.put("createdAt", preview.made().toString());
        tree.put("expiresAt", preview.until().toString());
        preview.revoked().ifPresent(at -> tree.put("revokedAt", at.toString()));
        tree.put("active", preview.isLive(clock.instant()));
        return tree;
    }
}
