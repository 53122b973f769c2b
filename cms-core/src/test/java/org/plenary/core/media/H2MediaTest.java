package org.plenary.core.media;

import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class H2MediaTest extends MediaContract {
    @Override
    Database open() {
        return TestDatabases.h2(data);
    }
}
