package org.plenary.api.graphql;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.api.http.Call;
import org.plenary.api.json.JsonBody;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.read.Reader;
import org.plenary.core.type.LiveModel;

/** GraphQL over HTTP: published content, asked for in the language of GraphQL. */
@Path("/api/v1/graphql")
public final class GraphQlResource {
    private final Endpoint endpoint;
    private final Keepable keepable;

    public GraphQlResource(LiveModel model, Reader reader) {
        endpoint = new Endpoint(new LiveSchema(model, reader));
        keepable = new Keepable(model, reader);
    }

    @GET
    public Response get(@BeanParam Call call, @Context HttpHeaders headers) {
        return answer(() -> GraphQlRequest.of(call.query()), call, new GraphQlReply(format(headers), true));
    }

    @POST
    public Response post(InputStream body, @BeanParam Call call, @Context HttpHeaders headers) {
        var reply = new GraphQlReply(format(headers), false);
        requireJson(headers.getMediaType());
        return answer(() -> GraphQlRequest.of(JsonBody.read(body).members()), call, reply);
    }

    private Response answer(Supplier<GraphQlRequest> reading, Call call, GraphQlReply reply) {
        GraphQlRequest request;
        try {
            request = reading.get();
        } catch (PlenaryException malformed) {
            if (malformed.code().kind() != ErrorCode.Kind.INVALID) {
                throw malformed;
            }
            return reply.malformed(Endpoint.result(Failures.of(malformed)));
        }
        var standing = keepable.standing();
        var readings = new Readings();
        var result = endpoint.execute(request, call.caller(), readings);
        return reply.of(result, request, body -> keepable.of(body, readings, standing, call.who()));
    }

    private static Format format(HttpHeaders headers) {
        return Format.best(headers.getAcceptableMediaTypes()).orElseThrow(NotAcceptableException::new);
    }

    /** Anything else a page of another site could send without being asked first. */
    private static void requireJson(@Nullable MediaType sent) {
        if (sent == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(sent) || sent.isWildcardType()) {
            throw new NotSupportedException();
        }
        var charset = sent.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException();
        }
    }
}
