package org.plenary.webapp.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Has the serial collector tidy the heap before it takes more memory from the system. Left to itself, that one lets lie what died
 * old until the largest heap is full, so that a server that needs 130 MB holds 512. What is really needed it gets as before.
 *
 * <p>Other collectors have ways of their own, and are left alone.
 */
final class TidyHeap {
    /** As the serial collector calls where it keeps what has lived for a while. */
    private static final String OLD = "Tenured Gen";

    private final Old old;
    private final LongSupplier nanoTime;
    private final Room room = new Room();
    private long last;

    /** Where the heap keeps what has lived for a while. */
    interface Old {
        long used();

        long most();

        /** Has {@link TidyHeap#full} called once so many bytes are used. */
        void warnAt(long bytes);

        void tidy();
    }

    /** @param nanoTime of no particular origin, as {@link System#nanoTime} */
    TidyHeap(Old old, LongSupplier nanoTime) {
        this.old = old;
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    /** From now on, to the end of this process. */
    static void keep() {
        pool().ifPresent(pool -> {
            var heap = new TidyHeap(new Pool(pool), System::nanoTime);
            ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                    .addNotificationListener((warning, none) -> heap.full(), TidyHeap::isWarning, null);
            heap.begin();
        });
    }

    private static boolean isWarning(Notification notification) {
        return notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED);
    }

    private static Optional<MemoryPoolMXBean> pool() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OLD))
                .findFirst();
    }

    /** Tidies what a start has left. */
    void begin() {
        old.tidy();
        old.warnAt(limit());
    }

    /** To be called when as much is used as {@link Old#warnAt} was told. */
    void full() {
        long now = nanoTime.getAsLong();
        room.tidied(Duration.ofNanos(now - last));
        last = now;
        old.tidy();
        old.warnAt(limit());
    }

    private long limit() {
        return Math.min(old.most(), old.used() + room.bytes());
    }

    private record Pool(MemoryPoolMXBean pool) implements Old {
        @Override
        public long used() {
            return pool.getUsage().getUsed();
        }

        @Override
        public long most() {
            return pool.getUsage().getMax();
        }

        @Override
        public void warnAt(long bytes) {
            pool.setUsageThreshold(bytes);
        }

        @Override
        public void tidy() {
            System.gc();
        }
    }
}
