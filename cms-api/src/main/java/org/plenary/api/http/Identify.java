package org.plenary.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * Says who sends the request: by {@code Authorization: Bearer}, else by the console's cookie. A browser sends the cookie
 * also when another site makes it, so writing by cookie needs the header {@code X-Plenary}, which another site cannot set
 * without asking first (CORS), and is refused.
 */
@Priority(Priorities.AUTHENTICATION)
public final class Identify implements ContainerRequestFilter {
    /** The header that proves a request by cookie to come from our own console. */
    public static final String CONSOLE = "X-Plenary";

    private static final String BEARER = "bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Function<String, Optional<Principal>> holders;

    /** @param holders finds who holds a token; may throw NOT_SIGNED_IN for one that has ended */
    public Identify(Function<String, Optional<Principal>> holders) {
        this.holders = holders;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var visitor = visitor(request);
        if (visitor.byCookie() && !SAFE.contains(request.getMethod()) && request.getHeaderString(CONSOLE) == null) {
            throw new PlenaryException(
                    ErrorCode.NOT_ALLOWED,
                    "A write by cookie needs the header X-Plenary; programs send a bearer token.");
        }
        if (visitor.who() instanceof Principal.Preview && !SafeHeaders.isDelivery(request)) {
            throw new PlenaryException(
                    ErrorCode.NOT_ALLOWED,
                    "A preview token reads content under /api/v1, /x and /media, and opens nothing else.");
        }
        request.setSecurityContext(
                new Known(visitor, request.getSecurityContext().isSecure()));
    }

    private Visitor visitor(ContainerRequestContext request) {
        var authorization = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (authorization.isPresent()) {
            return byToken(authorization.get());
        }
        return SessionCookie.token(name ->
                        Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue))
                .flatMap(token -> account(token).map(who -> new Visitor(who, Optional.of(token), true)))
                .orElse(Visitor.STRANGER);
    }

    /** A preview token comes in the header only: a cookie would be sent by whatever page the browser shows. */
    private Optional<Principal> account(String cookie) {
        return holders.apply(cookie).filter(Principal.Account.class::isInstance);
    }

    private Visitor byToken(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new PlenaryException(ErrorCode.NOT_SIGNED_IN, "Only \"Authorization: Bearer …\" is understood.");
        }
        var token = authorization.substring(BEARER.length()).strip();
        return holders.apply(token)
                .map(who -> new Visitor(who, Optional.of(token), false))
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.NOT_SIGNED_IN, "The token is unknown or has expired; sign in again."));
    }

    /** The visitor as JAX-RS knows callers; rights are asked of the policy, never of roles here. */
    private record Known(Visitor visitor, boolean secure) implements SecurityContext {
        @Override
        public java.security.Principal getUserPrincipal() {
            return visitor;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
