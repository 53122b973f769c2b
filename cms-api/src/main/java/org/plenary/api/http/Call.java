package org.plenary.api.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Caller;

/** What a resource needs to know of the request besides its path and body; a {@code @BeanParam}. */
public final class Call {
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final SecurityContext security;

    public Call(@Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        this.uri = uri;
        this.headers = headers;
        this.security = security;
    }

    /** Who acts, for the services. */
    public Principal who() {
        return visitor().who();
    }

    public Visitor visitor() {
        return Visitor.of(security);
    }

    /** Who reads, with the languages of the request. */
    public Caller caller() {
        return Caller.of(
                who(),
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .orElse(""));
    }

    /** The version that a write is based on. @throws PlenaryException as {@link Version#basedOn} */
    public long basedOn() {
        return Version.basedOn(headers);
    }

    /** The version that a write is based on; 0 for {@code If-None-Match: *}, which wants there to be none yet. */
    public long basedOnOrNew() {
        var none = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        return none.filter(tag -> tag.strip().equals("*")).map(ignored -> 0L).orElseGet(this::basedOn);
    }

    /** What a reader expects of what there is, or has of it. */
    public Conditions conditions() {
        return new Conditions(new Said(headers));
    }

    /** The decoded query. @throws PlenaryException as {@link QueryString#of} */
    public QueryString query() {
        return QueryString.of(uri);
    }

    /** Whether the request came by https. */
    public boolean secure() {
        return security.isSecure();
    }

    private record Said(HttpHeaders headers) implements Head {
        @Override
        public String method() {
            return "GET"; // conditions of HEAD are the same
        }

        @Override
        public String header(String name) {
            return Optional.ofNullable(headers.getHeaderString(name)).orElse("");
        }
    }
}
