package org.plenary.webapp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plenary.api.http.QueryString;
import org.plenary.api.problem.Problems;
import org.plenary.core.error.PlenaryException;

/** Refuses queries with a broken escape. Jakarta REST would show us a % that was meant in its place. */
@WebFilter(
        urlPatterns = {"/api/v1/*", "/manage/v1/*", "/x/*"},
        asyncSupported = true)
public final class WholeEscapes implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && asked.getQueryString() != null) {
            try {
                QueryString.requireWholeEscapes(asked.getQueryString());
            } catch (PlenaryException broken) {
                Problems.sendRefusal(broken, asked.getRequestURI(), (HttpServletResponse) response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
