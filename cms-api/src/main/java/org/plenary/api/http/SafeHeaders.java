package org.plenary.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/** The headers that every answer carries: nothing of it is a page, and nobody keeps what was not meant to be kept. */
public final class SafeHeaders implements ContainerResponseFilter {
    private static final List<Header> EVERYWHERE = List.of(
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new Header("Referrer-Policy", "no-referrer"));
    /** Without credentials: a browser gives a script of another site nothing that its reader's cookie opened. */
    private static final List<Header> IN_DELIVERY = List.of(
            new Header("Access-Control-Allow-Origin", "*"),
            new Header("Access-Control-Expose-Headers", "ETag, Content-Language, Retry-After"));
    /** Of an answer of delivery to a stranger. */
    public static final List<Header> TO_STRANGERS =
            Stream.concat(EVERYWHERE.stream(), IN_DELIVERY.stream()).toList();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        // What is told already is told for a reason: files have a stricter policy of their own.
        EVERYWHERE.forEach(header -> headers.putIfAbsent(header.name(), List.of(header.value())));
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        if (isDelivery(request) && !Visitor.of(request.getSecurityContext()).byCookie()) {
            IN_DELIVERY.forEach(header -> headers.putSingle(header.name(), header.value()));
        }
    }

    /** Of an answer to nobody in particular. @param path from its first slash on */
    public static List<Header> at(String path) {
        return isDelivery(path) ? TO_STRANGERS : EVERYWHERE;
    }

    static boolean isDelivery(ContainerRequestContext request) {
        return isDelivery(request.getUriInfo().getPath());
    }

    private static boolean isDelivery(String address) {
        var path = address.replaceFirst("^/+", "");
        return path.startsWith("api/v1") || path.startsWith("media/") || path.startsWith("x/");
    }
}
