package org.plenary.api.http;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.plenary.core.access.Principal;

/**
 * Who sent the request, as JAX-RS hands it to resources.
 *
 * @param who the acting principal, for the services
 * @param token what the caller proved it with; empty for strangers
 * @param byCookie whether a browser sent the proof by itself
 */
public record Visitor(Principal who, Optional<String> token, boolean byCookie) implements java.security.Principal {
    static final Visitor STRANGER = new Visitor(Principal.ANYBODY, Optional.empty(), false);

    /** The sender of the request that this context belongs to; a stranger where nobody was identified. */
    public static Visitor of(SecurityContext security) {
        return security.getUserPrincipal() instanceof Visitor visitor ? visitor : STRANGER;
    }

    /** The principal of {@link #of}. */
    public static Principal who(SecurityContext security) {
        return of(security).who();
    }

    @Override
    public String getName() {
        return who.name();
    }
}
