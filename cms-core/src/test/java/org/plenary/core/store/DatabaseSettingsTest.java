package org.plenary.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsTest {
    @TempDir
    Path directory;

    @Test
    void theEmbeddedDatabaseKeepsNoResultsOfQueriesInMemory() throws SQLException {
        var settings = DatabaseSettings.embedded(directory);

        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            assertThat(session.getDatabase().getOptimizeReuseResults()).isFalse();
        }
    }
}
