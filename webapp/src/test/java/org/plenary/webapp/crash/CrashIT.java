package org.plenary.webapp.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of what {@code ./plenary bench crash} does in full. */
class CrashIT {
    private static final Path PRODUCT = Path.of("target", "distribution").toAbsolutePath();
    private static final int ROUNDS = 2;

    @TempDir
    Path directory;

    @Test
    void losesNothingAcknowledgedOnH2WhenKilledWhilePublishing() throws Exception {
        var data = directory.resolve("data");
        var crash = new CrashRounds(PRODUCT, data, CrashRounds.h2(data), System.nanoTime());

        assertThat(crash.run(ROUNDS)).isEmpty();
        assertThat(crash.acknowledgedEntries()).isPositive();
    }

    @Test
    void losesNothingAcknowledgedOnPostgresWhenKilledWhilePublishing() throws Exception {
        try (var postgres = CrashRounds.postgres()) {
            var crash =
                    new CrashRounds(PRODUCT, directory.resolve("data"), CrashRounds.at(postgres), System.nanoTime());

            assertThat(crash.run(ROUNDS)).isEmpty();
            assertThat(crash.acknowledgedEntries()).isPositive();
        }
    }
}
