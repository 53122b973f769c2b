package org.plenary.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** The headers that every answer carries: nothing of it is a page, and nobody keeps what was not meant to be kept. */
public final class SafeHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.putSingle("Referrer-Policy", "no-referrer");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        if (isDelivery(request) && !Visitor.of(request.getSecurityContext()).byCookie()) {
            // Without credentials: a browser gives a script of another site nothing that its reader's cookie opened.
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Content-Language, Retry-After");
        }
    }

    static boolean isDelivery(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceFirst("^/+", "").startsWith("api/v1");
    }
}
