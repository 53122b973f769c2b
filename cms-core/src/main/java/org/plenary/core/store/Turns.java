package org.plenary.core.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets writing transactions run one after the other where the database needs it.
 *
 * <p>H2 2.3.232 and 2.4.240 lose a committed update when another transaction has waited for the lock of its row and then
 * rolls back: the rollback brings back what the row was before both. Plain JDBC shows it within a second. Writers that never
 * wait for each other inside the database cannot meet it, and an H2 file belongs to one process. It costs next to nothing:
 * H2 was as fast with one writer as with eight, and the wait for the disk lies outside.
 */
interface Turns {
    /** PostgreSQL keeps its locks by itself. */
    Turns OF_THE_DATABASE = new Turns() {
        @Override
        public <T> T take(Supplier<T> transaction) {
            return transaction.get();
        }
    };

    /** Runs the transaction when it is its turn. */
    <T> T take(Supplier<T> transaction);

    static Turns of(DatabaseSettings settings) {
        return settings.isH2() ? new OneByOne(new ReentrantLock()) : OF_THE_DATABASE;
    }

    /** The turns of one process. */
    record OneByOne(ReentrantLock lock) implements Turns {
        @Override
        public <T> T take(Supplier<T> transaction) {
            lock.lock();
            try {
                return transaction.get();
            } finally {
                lock.unlock();
            }
        }
    }
}
