package org.plenary.core.store;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Turns what a database says into what a caller may hear; SQL stays in the log. */
final class StorageFailures {
    private StorageFailures() {}

    static RuntimeException translate(RuntimeException failed) {
        if (!(failed instanceof PersistenceException)) {
            return failed;
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlenaryException known) {
                return known;
            }
            if (cause instanceof SQLException sql) {
                return translate(sql, failed);
            }
        }
        return failed;
    }

    /** SQL states: class 23 integrity (23505 unique), 40 and 55P03 a lost race, 08 and 57 no database (SQL:2016, PostgreSQL). */
    private static RuntimeException translate(SQLException sql, RuntimeException failed) {
        var state = String.valueOf(sql.getSQLState());
        if (state.equals("23505")) {
            return new UniqueViolation(failed);
        }
        if (state.startsWith("23503") || state.startsWith("23506")) {
            return new PlenaryException(
                    ErrorCode.STORAGE_UNAVAILABLE,
                    "Something that the change refers to was deleted at the same moment; try again.",
                    failed);
        }
        if (state.equals("23P01")) {
            return new PlenaryException(
                    ErrorCode.TIMELINE_CONFLICT,
                    "Two publications of one track would overlap; read the entry again.",
                    failed);
        }
        if (state.startsWith("40") || state.equals("55P03") || state.equals("HYT00")) {
            return new PlenaryException(
                    ErrorCode.STORAGE_UNAVAILABLE, "Too many changes to the same entry at once; try again.", failed);
        }
        boolean away = state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("90")
                || sql instanceof SQLTransientException;
        return away
                ? new PlenaryException(
                        ErrorCode.STORAGE_UNAVAILABLE, "The database does not answer; try again in a moment.", failed)
                : failed;
    }
}
