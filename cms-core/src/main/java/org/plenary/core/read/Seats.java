package org.plenary.core.read;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many lists be read at once as there are processors; who asks for more waits. Reading one takes a processor and nothing
 * else, so that none is done sooner for more being begun: each would only wait in the middle instead of at the door, and the
 * compiler of the JVM, one thread among all of them, would get to nothing just when most is asked.
 */
final class Seats {
    /** One slow reader alone must not keep all others out. */
    private static final int FEWEST = 2;

    /** One, so that all readers together leave the processors free. */
    static final Seats OF_THIS_PROCESS =
            new Seats(Math.max(FEWEST, Runtime.getRuntime().availableProcessors()));

    private final Semaphore free;

    Seats(int seats) {
        // Not in order of arrival: handing a seat to who sleeps takes a tenth longer than giving it to who is awake.
        free = new Semaphore(seats);
    }

    /** Reads as soon as there is a seat, which is free again however that ends. The reader must not ask for another. */
    <T> T read(Supplier<T> reading) {
        free.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }
}
