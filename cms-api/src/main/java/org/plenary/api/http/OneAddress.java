package org.plenary.api.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * Lets each thing have one address. Jakarta REST looks past a slash at the end and past what stands behind a semicolon: the same
 * answer would be kept twice, and something that was asked for would be ignored.
 */
@PreMatching
public final class OneAddress implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        var path = Optional.ofNullable(request.getUriInfo().getRequestUri().getRawPath())
                .orElse("/");
        if (path.indexOf(';') >= 0) {
            throw new PlenaryException(
                    ErrorCode.INVALID_REQUEST,
                    "There is no ';' in the path of an address; parameters stand behind '?'.");
        }
        if (path.length() > 1 && path.endsWith("/")) {
            throw new NotFoundException();
        }
    }
}
