package org.plenary.api.http;

import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Somebody tries too often; says when to come back. */
public final class TooManyAttempts extends PlenaryException {
    private static final long serialVersionUID = 1;
    private final long retryAfterSeconds;

    public TooManyAttempts(long retryAfterSeconds) {
        super(ErrorCode.TOO_MANY_REQUESTS, "Too many attempts; try again in %d seconds.".formatted(retryAfterSeconds));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
