package org.plenary.api.stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plenary.api.http.QueryString;
import org.plenary.api.problem.Problems;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.sync.ChangeFeed;
import org.plenary.core.sync.ChangeFeed.News;

/**
 * {@code GET /api/v1/stream}: tells of changes for as long as the caller listens. A servlet, because Jakarta REST has no way
 * to write to thousands of open answers without waiting for each.
 */
public final class StreamServlet extends HttpServlet {
    /** Where it belongs. */
    public static final String PATH = "/api/v1/stream";

    private static final long serialVersionUID = 1;
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");
    private static final String ALLOW = String.join(", ", METHODS);

    private final transient Listeners listeners;

    public StreamServlet(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", ALLOW);
        }
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var wish = wish(request);
            listeners.refuseTooMany();
            headers(response);
            open(request, response, wish);
        } catch (PlenaryException refused) {
            Problems.sendRefusal(refused, request.getRequestURI(), response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            wish(request);
            headers(response);
        } catch (PlenaryException refused) {
            Problems.sendRefusal(refused, request.getRequestURI(), response);
        }
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", ALLOW);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", LAST_EVENT_ID);
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    /** What everybody may see is all that is told, whoever asks. */
    private ChangeFeed.Wish wish(HttpServletRequest request) {
        var query =
                QueryString.parse(Optional.ofNullable(request.getQueryString()).orElse(""));
        return listeners.feed().wish(query.parameters(), Principal.ANYBODY);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, ChangeFeed.Wish wish)
            throws IOException {
        var resumed = resumed(request, wish);
        var context = request.startAsync();
        context.setTimeout(0);
        var listener = new Listener(context, response.getOutputStream(), wish.types(), listeners::remove);
        context.addListener(listener);
        try {
            // Told from here on; what was missed until now comes first.
            listeners.add(listener);
            listener.begin(first(resumed, wish));
        } catch (PlenaryException refused) {
            response.reset();
            Problems.sendRefusal(refused, request.getRequestURI(), response);
            listener.end();
        }
    }

    /** A browser sends back the position that it read last; it wins, being newer than the address. */
    private static Optional<String> resumed(HttpServletRequest request, ChangeFeed.Wish wish) {
        return Optional.ofNullable(request.getHeader(LAST_EVENT_ID))
                .filter(id -> !id.isBlank())
                .or(wish::since);
    }

    private List<byte[]> first(Optional<String> since, ChangeFeed.Wish wish) {
        if (since.isEmpty()) {
            return List.of(Frames.opening(listeners.feed().position()));
        }
        var missed = missed(since.get(), wish);
        var frame = Frames.of(missed, wish.types());
        if (frame.length == 0) {
            return List.of(Frames.opening(missed.position()));
        }
        return List.of(Frames.opening(missed instanceof News.Lost(var position) ? position : since.get()), frame);
    }

    /** What stands in the address must be right; what a browser sends by itself is made the best of. */
    private News missed(String since, ChangeFeed.Wish wish) {
        try {
            return listeners.feed().since(since);
        } catch (PlenaryException refused) {
            if (refused.code() != ErrorCode.INVALID_QUERY
                    || wish.since().filter(since::equals).isPresent()) {
                throw refused;
            }
            return new News.Lost(listeners.feed().position());
        }
    }

    private static void headers(HttpServletResponse response) {
        safe(response);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // nginx would gather events before it passes them on
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static void safe(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Access-Control-Allow-Origin", "*");
    }
}
