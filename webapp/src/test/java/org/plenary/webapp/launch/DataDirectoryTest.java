package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void refusesASecondOwnerAndNamesTheFirst() throws Exception {
        try (var first = DataDirectory.own(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectory.own(folder))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessage("The data directory " + folder + " is in use by another process (number "
                            + ProcessHandle.current().pid() + "); stop it, or choose another with --data.");
        }
    }

    @Test
    void canBeOwnedAgainOnceLetGo() throws Exception {
        DataDirectory.own(folder).close();

        try (var again = DataDirectory.own(folder)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void saysSoWhenTheDirectoryCannotBeMade() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.own(file.resolve("data")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("cannot be written")
                .hasMessageEndingWith("choose another with --data.");
    }
}
