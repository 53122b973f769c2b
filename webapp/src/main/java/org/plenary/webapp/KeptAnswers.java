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
import org.jspecify.annotations.Nullable;
import org.plenary.api.cache.Address;
import org.plenary.api.cache.ResponseCache;
import org.plenary.api.cache.Slot;
import org.plenary.api.http.Head;
import org.plenary.api.http.Reply;
import org.plenary.api.http.SafeHeaders;
import org.plenary.api.http.Sender;

/**
 * Gives strangers the answers that are kept, before Jakarta REST does its work; has all others computed, and keeps them. Knows
 * nothing of what is in them.
 */
@WebFilter(
        urlPatterns = {"/api/v1/*", "/x/*"},
        asyncSupported = true)
public final class KeptAnswers implements Filter {
    private @Nullable ResponseCache cache;
    private @Nullable Sender sender;

    @Override
    public void init(FilterConfig config) {
        cache = StartAndStop.cache(config.getServletContext());
        sender = StartAndStop.sender(config.getServletContext());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (cache == null || sender == null || !(request instanceof HttpServletRequest asked)) {
            chain.doFilter(request, response);
            return;
        }
        var head = new Asked(asked);
        var address = Address.of(head, target(asked));
        if (address.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var found = cache.find(address.get(), sender.now());
        if (found.isPresent()) {
            var reply = sender.reply(found.get(), head);
            // What the reader does not expect is told by Jakarta REST.
            if (reply.status() != Reply.PRECONDITION_FAILED) {
                send(reply, head, (HttpServletResponse) response);
                return;
            }
        }
        try (var slot = cache.open(address.get())) {
            request.setAttribute(Slot.PROPERTY, slot);
            chain.doFilter(request, response);
        }
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
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
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
