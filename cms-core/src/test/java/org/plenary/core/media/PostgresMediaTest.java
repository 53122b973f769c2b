package org.plenary.core.media;

import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class PostgresMediaTest extends MediaContract {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
