package org.plenary.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.api.http.SafeHeaders;
import org.plenary.api.http.TooManyAttempts;
import org.plenary.core.entry.StaleVersion;
import org.plenary.core.entry.StillReferenced;
import org.plenary.core.entry.UsedBy;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.json.Json;
import org.plenary.core.media.AssetInUse;
import org.plenary.spi.exchange.UnreadableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns failures into HTTP. What is our fault is logged under an id, and nothing else of it leaves. */
public final class Problems implements ExceptionMapper<Throwable> {
    /** The media type of RFC 9457. */
    public static final MediaType MEDIA_TYPE = Problem.MEDIA_TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RETRY_SECONDS = 2;
    private static final String OURS = "Something went wrong in the server; the operator finds it by the id.";

    private final Current current;

    /** How the entry that a stale write met is shown. */
    public interface Current {
        Map<String, Object> tree(StaleVersion stale);
    }

    public Problems(Current current) {
        this.current = current;
    }

    /**
     * The problem as it would be sent, for who answers in another way than by a status. What is our fault is logged here too.
     */
    public static Map<String, Object> tree(Throwable failed) {
        return switch (failed) {
            case PlenaryException known
            when known.code().kind() != ErrorCode.Kind.INTERNAL ->
                new Problem(known.code().kind().status(), known.code().slug(), message(known), errors(known), Map.of())
                        .tree();
            case PlenaryException known -> unforeseen(known, message(known)).tree();
            default -> unforeseen(failed, OURS).tree();
        };
    }

    @Override
    public Response toResponse(Throwable failed) {
        return switch (failed) {
            case PlenaryException known -> known(known);
            case UnreadableFile unreadable ->
                Problem.of(400, ErrorCode.UNREADABLE_FILE.slug(), String.valueOf(unreadable.getMessage()))
                        .response()
                        .build();
            case WebApplicationException http -> http(http);
            default -> internal(failed, OURS);
        };
    }

    /** A refusal as it is answered where Jakarta REST has no part; of those that show an entry there is none. */
    public static Response ofRefusal(PlenaryException refused) {
        return new Problems(stale -> Map.of()).toResponse(refused);
    }

    /** The same, sent to whoever asked for that path. */
    public static void sendRefusal(PlenaryException refused, String path, HttpServletResponse response)
            throws IOException {
        var problem = ofRefusal(refused);
        response.setStatus(problem.getStatus());
        SafeHeaders.at(path).forEach(header -> response.setHeader(header.name(), header.value()));
        problem.getStringHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        if (problem.getEntity() instanceof byte[] body) {
            response.getOutputStream().write(body);
        }
    }

    private Response known(PlenaryException known) {
        var kind = known.code().kind();
        if (kind == ErrorCode.Kind.INTERNAL) {
            return internal(known, message(known));
        }
        var problem = new Problem(kind.status(), known.code().slug(), message(known), errors(known), more(known));
        var response = problem.response();
        switch (kind) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Plenary\"");
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case BUSY -> response.header(HttpHeaders.RETRY_AFTER, seconds(known));
            case INVALID, FORBIDDEN, MISSING, CONFLICT, GONE, STALE, TOO_LARGE, PRECONDITION_REQUIRED, INTERNAL -> {}
        }
        return response.build();
    }

    private static long seconds(PlenaryException busy) {
        return busy instanceof TooManyAttempts attempts ? attempts.retryAfterSeconds() : RETRY_SECONDS;
    }

    private Map<String, Object> more(PlenaryException known) {
        return switch (known) {
            case StaleVersion stale -> Map.of("current", current.tree(stale));
            case StillReferenced used -> uses(used.uses());
            case AssetInUse used -> uses(used.uses());
            default -> Map.of();
        };
    }

    private static Map<String, Object> uses(List<UsedBy> uses) {
        return Map.of(
                "uses",
                uses.stream()
                        .map(use -> Map.of("id", use.entry().toString(), "type", use.type(), "field", use.field()))
                        .toList());
    }

    private static List<Map<String, Object>> errors(PlenaryException known) {
        var root = switch (known.code()) {
            case INVALID_VALUES, NOT_UNIQUE, REJECTED_BY_RULE -> "/values";
            default -> "";
        };
        return known.violations().stream()
                .map(violation -> error(violation, root))
                .toList();
    }

    private static Map<String, Object> error(Violation violation, String root) {
        var error = new LinkedHashMap<String, Object>();
        switch (violation.place()) {
            case Violation.Place.Body(var path) -> error.put("pointer", root + path.pointer());
            case Violation.Place.Parameter(var name) -> error.put("parameter", name);
        }
        error.put("detail", violation.message());
        return error;
    }

    /** The problem that a status alone tells, as JSON: for what a server refuses before it asks us. */
    public static byte[] ofStatus(int status) {
        return Json.writeBytes(told(status).tree());
    }

    /** The words are ours: those of the server may name classes. */
    private static Problem told(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, ErrorCode.NOT_FOUND.slug(), "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not know the method.");
            case 406 -> Problem.of(406, "not-acceptable", "Answers are application/json.");
            case 412 ->
                Problem.of(
                        412,
                        "precondition-failed",
                        "What is here now is not what If-Match or If-Unmodified-Since names.");
            case 413 -> Problem.of(413, ErrorCode.TOO_LARGE.slug(), "The body is too large.");
            case 415 -> Problem.of(415, "unsupported-media-type", "The body must be sent as application/json.");
            default ->
                status < 500
                        ? Problem.of(status, "bad-request", "The request cannot be understood.")
                        : Problem.of(status, ErrorCode.INTERNAL.slug(), "The server cannot answer this.");
        };
    }

    private static Response http(WebApplicationException refused) {
        var problem = told(refused.getResponse().getStatus());
        if (problem.status() >= 500) {
            return internal(refused, OURS);
        }
        var response = problem.response();
        Optional.ofNullable(refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> response.header(HttpHeaders.ALLOW, allow.replaceFirst("\\bGET\\b", "GET,HEAD")));
        return response.build();
    }

    private static Response internal(Throwable failed, String detail) {
        return unforeseen(failed, detail).response().build();
    }

    private static Problem unforeseen(Throwable failed, String detail) {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        LOG.error("Problem {}", id, failed);
        var slug = failed instanceof PlenaryException known ? known.code().slug() : ErrorCode.INTERNAL.slug();
        return new Problem(500, slug, detail, List.of(), Map.of("id", id));
    }

    private static String message(PlenaryException known) {
        return String.valueOf(known.getMessage());
    }
}
