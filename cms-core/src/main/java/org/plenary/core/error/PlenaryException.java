package org.plenary.core.error;

import java.util.List;

/** A failure that its reader can understand: what, where, and what to do. The message is safe to show to the caller. */
public class PlenaryException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ErrorCode code;
    private final transient List<Violation> violations;

    public PlenaryException(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    public PlenaryException(ErrorCode code, String message, List<Violation> violations) {
        super(message);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public PlenaryException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.violations = List.of();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public ErrorCode code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}
