package org.plenary.webapp.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a start that cannot be. */
class StartIT {
    private static final Path PRODUCT = Path.of("target", "distribution").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void endsWithTheReasonWhenTheDatabaseCannotBeReached() throws Exception {
        var data = directory.resolve("data");
        var builder = ServerProcess.command(PRODUCT, data, ServerProcess.freePort());
        builder.environment()
                .put("PLENARY_DB_URL", "jdbc:postgresql://127.0.0.1:%d/none".formatted(ServerProcess.freePort()));
        var process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readString(ServerProcess.output(data)))
                    .contains("Plenary cannot start: The database at")
                    .doesNotContain("is ready");
        } finally {
            process.destroyForcibly();
        }
    }
}
