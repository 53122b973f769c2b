package org.plenary.core.store;

import java.sql.SQLException;

/** The database cannot be used, or not without losing words. The message is for the operator. */
public final class UnsafeDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int H2_IN_USE = 90_020;

    public UnsafeDatabase(String message) {
        super(message);
    }

    private UnsafeDatabase(String message, Throwable cause) {
        super(message, cause);
    }

    static UnsafeDatabase opening(DatabaseSettings settings, Exception failed) {
        if (failed instanceof UnsafeDatabase already) {
            return already;
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return new UnsafeDatabase(
                        "The data directory is in use by another process: stop that one, or choose another plenary.data.dir.",
                        failed);
            }
        }
        return new UnsafeDatabase(
                "The database at %s cannot be opened: %s".formatted(settings.url(), failed.getMessage()), failed);
    }
}
