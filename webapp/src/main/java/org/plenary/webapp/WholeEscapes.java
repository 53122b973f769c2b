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

/**
 * Refuses queries with a broken escape: Jakarta REST would show us a % that was meant in its place. Of what {@link KeptAnswers} sees,
 * that asks; so that no answer which is kept has to pass two filters.
 */
@WebFilter(
        urlPatterns = {"/manage/v1/*"},
        asyncSupported = true)
public final class WholeEscapes implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked) || !refused(asked, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    /** Whether the query has a broken escape, which was answered then. */
    static boolean refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        if (query == null) {
            return false;
        }
        try {
            QueryString.requireWholeEscapes(query);
            return false;
        } catch (PlenaryException broken) {
            Problems.sendRefusal(broken, request.getRequestURI(), response);
            return true;
        }
    }
}
