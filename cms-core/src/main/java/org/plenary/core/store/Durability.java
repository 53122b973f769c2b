package org.plenary.core.store;

/** Makes what was committed survive a power loss, before anybody is told that it was. */
interface Durability extends AutoCloseable {
    /** The database syncs each commit by itself. */
    Durability BY_DATABASE = new Durability() {
        @Override
        public void await() {}

        @Override
        public void close() {}
    };

    /** Returns once everything committed before the call is on disk. */
    void await();

    @Override
    void close();
}
