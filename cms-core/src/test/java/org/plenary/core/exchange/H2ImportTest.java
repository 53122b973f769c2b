package org.plenary.core.exchange;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class H2ImportTest extends ImportContract {
    @TempDir
    Path directory;

    @Override
    Database open() {
        return TestDatabases.h2(directory);
    }
}
