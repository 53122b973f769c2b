package org.plenary.core.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseChecksTest {
    @TempDir
    Path directory;

    @Test
    void refusesAnH2ThatLosesCommitsOnAKill() {
        var lossy = new DatabaseSettings("jdbc:h2:async:" + directory.resolve("db"), "plenary", "plenary");

        assertThatThrownBy(() -> Database.open(lossy))
                .isInstanceOf(UnsafeDatabase.class)
                .hasMessageContaining("WRITE_DELAY=0");
    }

    @Test
    void refusesAnH2WhoseFileAnInterruptCanClose() {
        var fragile =
                new DatabaseSettings("jdbc:h2:" + directory.resolve("db") + ";WRITE_DELAY=0", "plenary", "plenary");

        assertThatThrownBy(() -> Database.open(fragile))
                .isInstanceOf(UnsafeDatabase.class)
                .hasMessageContaining("async:");
    }

    @Test
    void refusesAPostgresThatDoesNotSync() throws Exception {
        // What this library starts by default.
        try (var postgres = EmbeddedPostgres.start()) {
            var lossy = new DatabaseSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");

            assertThatThrownBy(() -> Database.open(lossy))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("=off and would lose acknowledged writes");
        }
    }

    @Test
    void refusesAnyOtherDatabaseByName() {
        assertThatThrownBy(() -> Database.open(new DatabaseSettings("jdbc:mysql://localhost/x", "u", "p")))
                .hasMessageContaining("jdbc:postgresql:");
    }
}
