package org.plenary.webapp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.api.cache.Address;
import org.plenary.api.cache.ResponseCache;
import org.plenary.api.cache.Slot;
import org.plenary.api.delivery.PlainReads;
import org.plenary.api.http.Head;
import org.plenary.api.http.Reply;
import org.plenary.api.http.Representation;
import org.plenary.api.http.SafeHeaders;
import org.plenary.api.http.Sender;

/**
 * Gives strangers the answers that are kept, or read without more ado, before Jakarta REST does its work; has it compute all
 * others, and keeps them. Knows nothing of what is in them. A query with a broken escape is refused; there is no answer to one that
 * could be kept.
 */
@WebFilter(
        urlPatterns = {"/api/v1/*", "/x/*"},
        asyncSupported = true)
public final class KeptAnswers implements Filter {
    private @Nullable ResponseCache cache;
    private @Nullable Sender sender;
    private @Nullable PlainReads reads;

    @Override
    public void init(FilterConfig config) {
        cache = StartAndStop.cache(config.getServletContext());
        sender = StartAndStop.sender(config.getServletContext());
        reads = StartAndStop.plenary(config.getServletContext())
                .map(Plenary::plainReads)
                .orElse(null);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked) {
            answer(new Asked(asked), (HttpServletResponse) response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(Asked head, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = head.request();
        boolean ready = cache != null && sender != null && reads != null;
        var address = ready ? Address.of(head, target(request)) : Optional.<Address>empty();
        if (address.isPresent() && sentAsKept(address.get(), head, response)
                || WholeEscapes.refused(request, response)) {
            return;
        }
        if (address.isPresent()) {
            compute(address.get(), head, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean sentAsKept(Address address, Head head, HttpServletResponse response) throws IOException {
        var known = Objects.requireNonNull(cache);
        long now = Objects.requireNonNull(sender).now();
        var found = known.find(address, now);
        if (found.isPresent()) {
            return sent(found.get(), head, response);
        }
        var unchanged = known.noted(address, now)
                .flatMap(noted -> Objects.requireNonNull(sender).unchanged(noted, head));
        if (unchanged.isPresent()) {
            send(unchanged.get(), head, response);
        }
        return unchanged.isPresent();
    }

    private void compute(Address address, Asked head, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = head.request();
        try (var slot = Objects.requireNonNull(cache).open(address)) {
            var plain = Objects.requireNonNull(reads)
                    .read(request.getRequestURI(), query(request), head.header("Accept-Language"));
            if (plain.isPresent() && sent(slot.settle(plain.get()), head, response)) {
                return;
            }
            request.setAttribute(Slot.PROPERTY, slot);
            chain.doFilter(request, response);
        }
    }

    /** What the reader does not expect is told by Jakarta REST. */
    private boolean sent(Representation representation, Head head, HttpServletResponse response) throws IOException {
        var reply = Objects.requireNonNull(sender).reply(representation, head);
        if (reply.status() == Reply.PRECONDITION_FAILED) {
            return false;
        }
        send(reply, head, response);
        return true;
    }

    private static void send(Reply reply, Head head, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        SafeHeaders.TO_STRANGERS.forEach(header -> response.setHeader(header.name(), header.value()));
        reply.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        if (reply.body().isPresent() && !head.method().equals("HEAD")) {
            response.getOutputStream().write(reply.body().get());
        }
    }

    private static String target(HttpServletRequest request) {
        var query = query(request);
        return query.isEmpty() ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    private static String query(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getQueryString(), "");
    }

    private record Asked(HttpServletRequest request) implements Head {
        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String header(String name) {
            var first = request.getHeader(name);
            if (first == null) {
                return "";
            }
            var all = request.getHeaders(name);
            all.nextElement();
            return all.hasMoreElements() ? String.join(", ", Collections.list(request.getHeaders(name))) : first;
        }
    }
}
