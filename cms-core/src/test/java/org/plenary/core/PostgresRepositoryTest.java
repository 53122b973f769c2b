package org.plenary.core;

import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class PostgresRepositoryTest extends RepositoryContract {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
