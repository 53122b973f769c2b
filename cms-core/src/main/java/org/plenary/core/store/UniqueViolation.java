package org.plenary.core.store;

/** A unique constraint refused a row: somebody else holds the value, or was faster. The caller knows which value. */
public final class UniqueViolation extends RuntimeException {
    private static final long serialVersionUID = 1;

    UniqueViolation(Throwable cause) {
        super("A unique constraint refused the row", cause);
    }
}
