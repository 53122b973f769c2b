package org.plenary.api.cache;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.plenary.api.http.Head;
import org.plenary.api.http.Reply;
import org.plenary.api.http.Representation;
import org.plenary.api.http.Sender;
import org.plenary.api.problem.Problems;

/** Makes bytes of the representations that resources return, before any other filter looks at the response. */
@Priority(Priorities.USER + 1_000)
public final class Dispatch implements ContainerResponseFilter {
    private final Sender sender;

    public Dispatch(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Representation fresh) {
            var chosen = request.getProperty(Slot.PROPERTY) instanceof Slot slot ? slot.settle(fresh) : fresh;
            send(sender.reply(chosen, new Asked(request)), response);
        }
        if (response.getEntity() instanceof byte[] bytes) {
            // So that nothing is sent in chunks, and nothing is collected first to learn its length.
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
    }

    private static void send(Reply reply, ContainerResponseContext response) {
        var headers = response.getHeaders();
        response.setStatus(reply.status());
        if (reply.status() == Reply.PRECONDITION_FAILED) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.putSingle(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
            response.setEntity(Problems.ofStatus(reply.status()));
            return;
        }
        response.setEntity(reply.body().orElse(null));
        if (reply.body().isEmpty()) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
        for (var header : reply.headers()) {
            if (header.name().equals(HttpHeaders.CONTENT_TYPE)) {
                headers.putIfAbsent(header.name(), List.of(header.value())); // the resource may know better
            } else if (header.name().equals(HttpHeaders.VARY)) {
                headers.add(header.name(), header.value()); // to what the resource itself says
            } else {
                headers.putSingle(header.name(), header.value());
            }
        }
    }

    private record Asked(ContainerRequestContext request) implements Head {
        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String header(String name) {
            return Optional.ofNullable(request.getHeaderString(name)).orElse("");
        }
    }
}
