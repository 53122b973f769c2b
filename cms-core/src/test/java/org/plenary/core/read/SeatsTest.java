package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SeatsTest {
    private final Seats seats = new Seats(2);

    @Test
    void no_more_read_at_once_than_there_are_seats_and_all_get_one() throws Exception {
        var reading = new AtomicInteger();
        var both = new CountDownLatch(2);
        Supplier<Integer> reader = () -> {
            int atOnce = reading.incrementAndGet();
            both.countDown();
            await(both); // the first two for each other; for all others they have been there
            Thread.yield();
            reading.decrementAndGet();
            return atOnce;
        };
        var atOnce = new TreeSet<Integer>();
        try (var readers = Executors.newFixedThreadPool(20)) {
            var tasks = Collections.nCopies(500, (Callable<Integer>) () -> seats.read(reader));
            for (var read : readers.invokeAll(tasks)) {
                atOnce.add(read.get());
            }
        }

        assertThat(atOnce).containsExactly(1, 2);
    }

    @Test
    void a_seat_is_free_again_after_a_failure() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> seats.read(() -> {
                        throw new IllegalStateException("unreadable");
                    }))
                    .hasMessage("unreadable");
        }

        assertThat(seats.<String>read(() -> "read")).isEqualTo("read");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
