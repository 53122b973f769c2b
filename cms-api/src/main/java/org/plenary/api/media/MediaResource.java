package org.plenary.api.media;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plenary.api.http.Call;
import org.plenary.api.http.Conditions;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.ServedFile;
import org.plenary.core.media.ServedFiles;
import org.plenary.core.media.rendition.Rendition;
import org.plenary.core.media.rendition.RenditionFormat;
import org.plenary.core.media.rendition.Renditions;

/**
 * Files to be read. Nothing that comes from here can act: a browser shows pictures made of pixels and saves all else, takes
 * no kind for another, and lets nothing in it run. Images also come in other sizes and formats, for the same readers.
 */
@Path("/media/{asset}/{name}")
public final class MediaResource {
    /** Of SHA-256, in hexadecimal digits. */
    private static final int TAG = 32;

    private final ServedFiles files;
    private final Renditions renditions;

    public MediaResource(ServedFiles files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
    }

    /**
     * What is sent.
     *
     * @param size in bytes
     * @param open whether everybody may see it
     */
    private record Sent(InputStream bytes, String mediaType, long size, String sha256, String disposition, boolean open)
            implements AutoCloseable {
        String tag() {
            return sha256.substring(0, TAG);
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    @GET
    public Response get(@PathParam("asset") String id, @PathParam("name") String name, @BeanParam Call call)
            throws IOException {
        var sent = sent(id, name, call);
        boolean wanted = false;
        try {
            wanted = !known(sent, call);
            return wanted
                    ? described(Response.ok(new FileBody(sent.bytes())), sent).build()
                    : headed(Response.notModified(), sent).build();
        } finally {
            if (!wanted) {
                sent.close();
            }
        }
    }

    @HEAD
    public Response head(@PathParam("asset") String id, @PathParam("name") String name, @BeanParam Call call)
            throws IOException {
        try (var sent = sent(id, name, call)) {
            return known(sent, call)
                    ? headed(Response.notModified(), sent).build()
                    : described(Response.ok(), sent).build();
        }
    }

    private Sent sent(String id, String name, Call call) {
        var file = AssetId.parse(id)
                .flatMap(asset -> files.find(asset, name, call.who()))
                .orElseThrow(MediaResource::missing);
        return RenditionQuery.of(call.query())
                .map(wish -> rendition(file, wish))
                .orElseGet(() -> original(file))
                .orElseThrow(MediaResource::missing);
    }

    private static Optional<Sent> original(ServedFile file) {
        var asset = file.asset();
        var disposition = Disposition.of(asset.name(), asset.kind().raster());
        return file.bytes()
                .map(bytes -> new Sent(
                        bytes, asset.kind().mediaType(), asset.size(), asset.sha256(), disposition, file.open()));
    }

    private Optional<Sent> rendition(ServedFile file, Rendition wish) {
        return renditions
                .find(file.asset(), wish)
                .map(made -> new Sent(
                        made.bytes(),
                        made.format().mediaType(),
                        made.size(),
                        made.sha256(),
                        Disposition.of(named(file.asset().name(), made.format()), true),
                        file.open()));
    }

    /** A file that is saved from here should be called what it is. */
    private static String named(String name, RenditionFormat format) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + "." + format.extension();
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder response, Sent sent) {
        return headed(response, sent)
                .type(sent.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, sent.disposition())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                // Pictures are for pages of other sites too.
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** What everybody may see, everybody may keep: the bytes at an address never change. */
    private static Response.ResponseBuilder headed(Response.ResponseBuilder response, Sent sent) {
        return response.tag(sent.tag())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        sent.open() ? "public, max-age=31536000, immutable" : "private, no-cache");
    }

    /** @throws ClientErrorException 412 for a reader who expects another file */
    private static boolean known(Sent sent, Call call) {
        var now = new Conditions.Validators(List.of(sent.tag()), OptionalLong.empty(), 0);
        return switch (call.conditions().of(now)) {
            case SEND -> false;
            case NOT_MODIFIED -> true;
            case FAILED -> throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        };
    }

    private static PlenaryException missing() {
        return new PlenaryException(ErrorCode.NOT_FOUND, "There is no such file.");
    }
}
