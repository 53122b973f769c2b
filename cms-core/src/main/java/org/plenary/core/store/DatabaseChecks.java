package org.plenary.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Refuses, at the start, what would lose acknowledged writes later. */
final class DatabaseChecks {
    /** The version that lost nothing in our kill tests; the newer 2.5.252 did, and servers bring older ones. */
    static final String H2_VERSION = "2.4.240";

    private DatabaseChecks() {}

    static void driver(DatabaseSettings settings) {
        if (!settings.isH2() && !settings.isPostgres()) {
            throw new UnsafeDatabase("plenary.db.url is '%s': it must begin with jdbc:postgresql: or jdbc:h2:"
                    .formatted(settings.url()));
        }
        if (settings.url().startsWith("jdbc:h2:") && !settings.url().startsWith("jdbc:h2:mem:")) {
            require(settings.url().startsWith("jdbc:h2:async:"), "plenary.db.url for H2 must use jdbc:h2:async:");
            require(settings.url().contains(";WRITE_DELAY=0"), "plenary.db.url for H2 must contain ;WRITE_DELAY=0");
        }
        // The server may close its class loaders' drivers out of DriverManager's sight; naming them is enough.
        try {
            Class.forName(settings.isH2() ? "org.h2.Driver" : "org.postgresql.Driver");
        } catch (ClassNotFoundException missing) {
            throw new UnsafeDatabase("The JDBC driver is missing from the WAR: " + missing.getMessage());
        }
    }

    static void durability(DatabaseSettings settings, DataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            if (settings.isH2()) {
                var loaded = ask(connection, "select h2version()");
                require(
                        loaded.equals(H2_VERSION),
                        "H2 %s was loaded instead of %s: another H2 stands before ours on the class path"
                                .formatted(loaded, H2_VERSION));
            } else {
                for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                    require(
                            !ask(connection, "select current_setting('" + setting + "')")
                                    .equals("off"),
                            "PostgreSQL runs with %s=off and would lose acknowledged writes: switch it on"
                                    .formatted(setting));
                }
            }
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void require(boolean safe, String message) {
        if (!safe) {
            throw new UnsafeDatabase(message);
        }
    }
}
