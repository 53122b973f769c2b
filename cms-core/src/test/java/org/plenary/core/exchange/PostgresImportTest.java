package org.plenary.core.exchange;

import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class PostgresImportTest extends ImportContract {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }
}
