package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

/** Many editors of one entry at once: H2 lost committed updates here before its writers took turns. */
class LostUpdateTest {
    private static final int EDITORS = 16;
    private static final int TRIES = 400;

    @Test
    void h2LosesNoUpdateOfManyEditors(@TempDir Path directory) throws Exception {
        countTogether(TestDatabases.h2(directory));
    }

    @Test
    void postgresLosesNoUpdateOfManyEditors() throws Exception {
        countTogether(TestDatabases.postgres());
    }

    private static void countTogether(Database database) throws Exception {
        var repository = new Repository(database);
        var talk = repository.create("talk", Map.of("title", Map.of("en", "Counter"), "priority", 0L));
        Callable<Boolean> increment = () -> {
            var now = repository.entries.draft(talk.entry().id(), Repository.EDITOR);
            try {
                repository.patch(
                        now,
                        Map.of(
                                "priority",
                                (Long) now.head().values().get("priority").orElseThrow() + 1));
                return true;
            } catch (PlenaryException refused) {
                assertThat(refused.code()).isEqualTo(ErrorCode.STALE_VERSION);
                return false;
            }
        };
        long saved = 0;
        try (var editors = Executors.newFixedThreadPool(EDITORS)) {
            for (var one : editors.invokeAll(Collections.nCopies(TRIES, increment))) {
                saved += one.get() ? 1 : 0;
            }
        }
        var end = repository.entries.draft(talk.entry().id(), Repository.EDITOR);
        assertThat(saved).isPositive();
        assertThat(end.head().values().get("priority")).contains(saved);
        assertThat(repository.changeNumbers()).hasSize((int) saved + 1);
        database.close();
    }
}
