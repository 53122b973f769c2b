package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.core.Repository.EDITOR;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Repository;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.TestDatabases;

class JpaTypeStoreTest {
    @TempDir
    Path directory;

    private Repository repository;
    private JpaTypeStore store;

    @BeforeEach
    void open() {
        repository = new Repository(TestDatabases.h2(directory));
        store = new JpaTypeStore(repository.database, repository.log);
    }

    @AfterEach
    void close() {
        repository.followers.close();
        repository.database.close();
    }

    @Test
    void keepsADefinitionAndRaisesItsVersionWithEachWrite() {
        assertThat(store.put(definition("{}"), 0, EDITOR)).isEqualTo(1);
        assertThat(store.put(definition("{\"a\":1}"), 1, EDITOR)).isEqualTo(2);

        assertThat(store.all()).containsExactly(new TypeStore.StoredType(definition("{\"a\":1}"), 2));
        assertThat(repository.log.newest()).isEqualTo(2);
    }

    @Test
    void refusesAWriteBasedOnAnotherVersion() {
        store.put(definition("{}"), 0, EDITOR);

        assertThatThrownBy(() -> store.put(definition("{}"), 0, EDITOR))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        stale -> assertThat(stale.code()).isEqualTo(ErrorCode.STALE_VERSION));
    }

    @Test
    void removesATypeWithoutEntriesOnly() {
        store.put(definition("{}"), 0, EDITOR);
        store.remove("sponsor", 1, EDITOR);
        assertThat(store.all()).isEmpty();

        store.put(new TypeStore.StoredType.Definition("talk", "{}"), 0, EDITOR);
        repository.talk("One");
        assertThatThrownBy(() -> store.remove("talk", 1, EDITOR))
                .isInstanceOfSatisfying(
                        PlenaryException.class, used -> assertThat(used.code()).isEqualTo(ErrorCode.STILL_REFERENCED));
    }

    private static TypeStore.StoredType.Definition definition(String json) {
        return new TypeStore.StoredType.Definition("sponsor", json);
    }
}
