package org.plenary.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for tests: H2 in a file as in production, and a real PostgreSQL that syncs its commits. */
public final class TestDatabases {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private TestDatabases() {}

    public static Database h2(Path directory) {
        return Database.open(DatabaseSettings.embedded(directory));
    }

    /** A new, empty database on the one server that all tests of this JVM share. */
    public static synchronized Database postgres() {
        try {
            if (postgres == null) {
                // The library's own defaults switch these off; a test on them would prove nothing.
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            }
            var name = "plenary" + NUMBER.incrementAndGet();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Database.open(new DatabaseSettings(postgres.getJdbcUrl("postgres", name), "postgres", "postgres"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
