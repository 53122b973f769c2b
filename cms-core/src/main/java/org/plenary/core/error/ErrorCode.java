package org.plenary.core.error;

/** What can go wrong, by name. The kind decides the HTTP status and whether a retry can help. */
public enum ErrorCode {
    INVALID_VALUES(Kind.INVALID),
    INVALID_QUERY(Kind.INVALID),
    INVALID_REQUEST(Kind.INVALID),
    INVALID_TYPE(Kind.INVALID),
    UNREADABLE_FILE(Kind.INVALID),
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED),
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED),
    NOT_ALLOWED(Kind.FORBIDDEN),
    NOT_FOUND(Kind.MISSING),
    STILL_REFERENCED(Kind.CONFLICT),
    NOT_UNIQUE(Kind.CONFLICT),
    TIMELINE_CONFLICT(Kind.CONFLICT),
    REJECTED_BY_RULE(Kind.CONFLICT),
    STALE_VERSION(Kind.STALE),
    VERSION_REQUIRED(Kind.PRECONDITION_REQUIRED),
    CURSOR_EXPIRED(Kind.GONE),
    POSITION_GONE(Kind.GONE),
    TOO_LARGE(Kind.TOO_LARGE),
    TOO_MANY_REQUESTS(Kind.BUSY),
    SEARCH_REBUILDING(Kind.UNAVAILABLE),
    TOO_BUSY(Kind.UNAVAILABLE),
    TOO_MANY_LISTENERS(Kind.UNAVAILABLE),
    STORAGE_UNAVAILABLE(Kind.UNAVAILABLE),
    PLUGIN_LATE(Kind.UNAVAILABLE),
    PLUGIN_FAILED(Kind.INTERNAL),
    INTERNAL(Kind.INTERNAL);

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The code as it stands in a problem's {@code type}: kebab-case. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The families of failure and the HTTP status each means (RFC 9110, RFC 6585). */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        MISSING(404),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        PRECONDITION_REQUIRED(428),
        BUSY(429),
        INTERNAL(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
