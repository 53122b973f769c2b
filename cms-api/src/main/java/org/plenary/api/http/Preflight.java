package org.plenary.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/**
 * Answers OPTIONS, so that no server's own description of the application does. Browsers of any site may read delivery,
 * never management.
 */
@PreMatching
public final class Preflight implements ContainerRequestFilter {
    private static final String A_DAY = "86400";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("OPTIONS")) {
            return;
        }
        boolean delivery = SafeHeaders.isDelivery(request);
        var response = Response.noContent().header("Allow", delivery ? "GET, HEAD, POST, OPTIONS" : "OPTIONS");
        if (delivery) {
            response.header("Access-Control-Allow-Methods", "GET, HEAD, POST")
                    .header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
                    .header("Access-Control-Max-Age", A_DAY);
        }
        request.abortWith(response.build());
    }
}
