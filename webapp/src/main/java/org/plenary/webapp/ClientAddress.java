package org.plenary.webapp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/** Remembers, while a request is served, the address it comes from: Jakarta REST itself does not tell. */
@WebFilter("/manage/*")
public final class ClientAddress implements Filter {
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "unknown");

    static String current() {
        return CURRENT.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CURRENT.set(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
