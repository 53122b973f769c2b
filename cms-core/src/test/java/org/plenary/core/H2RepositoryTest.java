package org.plenary.core;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class H2RepositoryTest extends RepositoryContract {
    @TempDir
    Path directory;

    @Override
    Database open() {
        return TestDatabases.h2(directory);
    }
}
