package org.plenary.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupSyncTest {
    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void syncsOnceForAllThatWaitWhileASyncIsUnderWay() throws Exception {
        var firstBegan = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var group = new GroupSync(connection(() -> {
            if (syncs.incrementAndGet() == 1) {
                firstBegan.countDown();
                awaitQuietly(goOn);
            }
        }));

        try (var threads = Executors.newFixedThreadPool(9)) {
            var waiting = new ArrayList<Future<?>>();
            waiting.add(threads.submit(group::await));
            firstBegan.await();
            var asked = new CountDownLatch(8);
            for (int i = 0; i < 8; i++) {
                waiting.add(threads.submit(() -> {
                    asked.countDown();
                    group.await();
                }));
            }
            asked.await();
            goOn.countDown();
            for (var future : waiting) {
                future.get();
            }
        }

        // One for the first, and for the eight at least one and at most two: some may have asked a moment late.
        assertThat(syncs.get()).isBetween(2, 3);
    }

    @Test
    void syncsAgainForWhoeverAsksAfterwards() {
        var group = new GroupSync(connection(syncs::incrementAndGet));

        group.await();
        group.await();

        assertThat(syncs).hasValue(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection of which only statements are used, and of those only execute. */
    private static Connection connection(Runnable onExecute) {
        var statement = (Statement) proxy(Statement.class, onExecute, null);
        return (Connection) proxy(Connection.class, () -> {}, statement);
    }

    private static Object proxy(Class<?> type, Runnable onExecute, Object statement) {
        return Proxy.newProxyInstance(
                GroupSyncTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("execute")) {
                        onExecute.run();
                        return true;
                    }
                    return method.getName().equals("createStatement") ? statement : null;
                });
    }
}
