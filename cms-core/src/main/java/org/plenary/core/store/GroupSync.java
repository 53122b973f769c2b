package org.plenary.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * One sync of H2's file for all commits that wait for one. H2 itself never syncs on commit: {@code WRITE_DELAY=0} hands
 * the bytes to the operating system, which a kill survives and a power loss does not.
 *
 * <p>The first to come leads: it syncs for everybody who asked before it began; those who ask meanwhile wait for the next.
 */
final class GroupSync implements Durability {
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition synced = lock.newCondition();
    private long asked;
    private long done;
    private boolean syncing;

    /** @param connection its own, used for nothing else; closed with this */
    GroupSync(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void await() {
        lock.lock();
        try {
            long ticket = ++asked;
            while (done < ticket) {
                if (syncing) {
                    synced.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        syncing = true;
        long upTo = asked;
        lock.unlock();
        boolean reached = false;
        try {
            checkpoint();
            reached = true;
        } finally {
            lock.lock();
            syncing = false;
            done = reached ? upTo : done;
            synced.signalAll();
        }
    }

    private void checkpoint() {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failed) {
            throw new PlenaryException(
                    ErrorCode.STORAGE_UNAVAILABLE,
                    "The change was stored but could not be synced to disk; check the disk, then look before trying again.",
                    failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException closing) {
            System.getLogger(GroupSync.class.getName())
                    .log(System.Logger.Level.WARNING, "Closing the sync connection", closing);
        }
    }
}
