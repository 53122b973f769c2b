package org.plenary.api.media;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.plenary.api.http.Call;
import org.plenary.api.http.Conditions;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.ServedFile;
import org.plenary.core.media.ServedFiles;

/**
 * Files to be read. Nothing that comes from here can act: a browser shows pictures made of pixels and saves all else, takes
 * no kind for another, and lets nothing in it run.
 */
@Path("/media/{asset}/{name}")
public final class MediaResource {
    /** Of SHA-256, in hexadecimal digits. */
    private static final int TAG = 32;

    private final ServedFiles files;

    public MediaResource(ServedFiles files) {
        this.files = files;
    }

    @GET
    public Response get(@PathParam("asset") String id, @PathParam("name") String name, @BeanParam Call call) {
        var file = file(id, name, call);
        if (known(file, call)) {
            return headed(Response.notModified(), file).build();
        }
        var bytes = file.bytes().orElseThrow(MediaResource::missing);
        return described(Response.ok(new FileBody(bytes)), file).build();
    }

    @HEAD
    public Response head(@PathParam("asset") String id, @PathParam("name") String name, @BeanParam Call call) {
        var file = file(id, name, call);
        return known(file, call)
                ? headed(Response.notModified(), file).build()
                : described(Response.ok(), file).build();
    }

    private ServedFile file(String id, String name, Call call) {
        return AssetId.parse(id)
                .flatMap(asset -> files.find(asset, name, call.who()))
                .orElseThrow(MediaResource::missing);
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder response, ServedFile file) {
        var asset = file.asset();
        return headed(response, file)
                .type(asset.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, asset.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(asset))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                // Pictures are for pages of other sites too.
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** What everybody may see, everybody may keep: the bytes at an address never change. */
    private static Response.ResponseBuilder headed(Response.ResponseBuilder response, ServedFile file) {
        return response.tag(tag(file))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        file.open() ? "public, max-age=31536000, immutable" : "private, no-cache");
    }

    /** @throws ClientErrorException 412 for a reader who expects another file */
    private static boolean known(ServedFile file, Call call) {
        var now = new Conditions.Validators(List.of(tag(file)), OptionalLong.empty(), 0);
        return switch (call.conditions().of(now)) {
            case SEND -> false;
            case NOT_MODIFIED -> true;
            case FAILED -> throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        };
    }

    private static String tag(ServedFile file) {
        return file.asset().sha256().substring(0, TAG);
    }

    private static PlenaryException missing() {
        return new PlenaryException(ErrorCode.NOT_FOUND, "There is no such file.");
    }
}
