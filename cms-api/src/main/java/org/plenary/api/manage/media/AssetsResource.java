package org.plenary.api.manage.media;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.api.http.Call;
import org.plenary.api.http.QueryString;
import org.plenary.api.http.Replies;
import org.plenary.api.json.JsonBody;
import org.plenary.api.json.MaxBody;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;
import org.plenary.core.media.Asset;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.Assets;
import org.plenary.core.media.Upload;

/** Uploaded files: sent as the body of a request, as they are. */
@Path(AssetsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class AssetsResource {
    static final String PATH = "/manage/v1/assets";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Assets assets;

    public AssetsResource(Assets assets) {
        this.assets = assets;
    }

    /**
     * Takes a file in. What the request says of its media type means nothing.
     *
     * @throws IOException when the sender breaks off
     */
    @POST
    @MaxBody(Long.MAX_VALUE) // the operator's own limit is the service's to keep
    public Response upload(
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String announced, InputStream body, @BeanParam Call call)
            throws IOException {
        // Asked before the body is read: a stranger shall not fill the disk.
        assets.admit(length(announced), call.who());
        var name = call.query().knowing("name").one("name").orElse("");
        var asset = assets.add(new Upload(name, body), call.who());
        return Response.created(URI.create(PATH + "/" + asset.id()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.writeBytes(tree(asset)))
                .build();
    }

    /** The newest first; {@code before}, an id, goes on from there. */
    @GET
    public Response list(@BeanParam Call call) {
        var query = call.query().knowing("before", "size");
        int size = query.one("size").map(AssetsResource::size).orElse(PAGE);
        var before = query.one("before")
                .map(text -> AssetId.parse(text)
                        .orElseThrow(() -> QueryString.wrong("before", "'before' must be the id of a file.")));
        var page = assets.list(before, size, call.who());
        return Replies.ok(Map.of("data", page.stream().map(AssetsResource::tree).toList()));
    }

    @GET
    @Path("{asset}")
    public Response get(@PathParam("asset") String id, @BeanParam Call call) {
        return Replies.ok(tree(assets.get(id(id), call.who())));
    }

    @GET
    @Path("{asset}/used-by")
    public Response usedBy(@PathParam("asset") String id, @BeanParam Call call) {
        var uses = assets.usedBy(id(id), call.who()).stream()
                .map(use -> Map.of("id", use.entry().toString(), "type", use.type(), "field", use.field()))
                .toList();
        return Replies.ok(Map.of("data", uses));
    }

    /** Changes the words of a file: what is not sent stays, null removes (RFC 7396). */
    @PATCH
    @Path("{asset}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    public Response describe(@PathParam("asset") String id, InputStream body, @BeanParam Call call) {
        return Replies.ok(tree(assets.describe(id(id), JsonBody.read(body).members(), call.who())));
    }

    @DELETE
    @Path("{asset}")
    public Response delete(@PathParam("asset") String id, @BeanParam Call call) {
        assets.delete(id(id), call.who());
        return Response.noContent().build();
    }

    private static Map<String, Object> tree(Asset asset) {
        var tree = new LinkedHashMap<>(asset.tree());
        tree.put(
                "_meta",
                Map.of("sha256", asset.sha256(), "created", asset.created().toString(), "author", asset.actor()));
        return tree;
    }

    private static AssetId id(String text) {
        return AssetId.parse(text)
                .orElseThrow(() -> new PlenaryException(ErrorCode.NOT_FOUND, "There is no file of this id."));
    }

    private static long length(@Nullable String announced) {
        try {
            return Optional.ofNullable(announced)
                    .map(String::strip)
                    .map(Long::valueOf)
                    .orElse(0L);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static int size(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw QueryString.wrong("size", "'size' must be a whole number from 1 to %d.".formatted(LARGEST_PAGE));
    }
}
