package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A heap of 450 MB, of which 100 are needed. */
class TidyHeapTest {
    private static final long MB = 1L << 20;
    private static final long LEAST = Room.LEAST / MB;

    private final Old old = new Old();
    private long now;
    private final TidyHeap heap = new TidyHeap(old, () -> now);

    @BeforeEach
    void begin() {
        heap.begin();
    }

    @Test
    void tidiesWhatTheStartHasLeft() {
        assertThat(old.tidied).isEqualTo(1);
        assertThat(old.used).isEqualTo(100);
    }

    @Test
    void tidiesAgainAsSoonAsSomeRoomIsFull() {
        assertThat(old.warning).isEqualTo(100 + LEAST);

        fillAfter(Duration.ofSeconds(20));

        assertThat(old.used).isEqualTo(100);
        assertThat(old.warning).isEqualTo(100 + LEAST);
    }

    @Test
    void givesMoreRoomWhereItFillsQuickly() {
        fillAfter(Duration.ofSeconds(1));
        fillAfter(Duration.ofSeconds(1));

        assertThat(old.warning).isEqualTo(100 + 4 * LEAST);
    }

    @Test
    void takesTheRoomBackWhenItFillsSlowly() {
        fillAfter(Duration.ofSeconds(1));
        fillAfter(Duration.ofMinutes(1));
        fillAfter(Duration.ofMinutes(1));

        assertThat(old.warning).isEqualTo(100 + LEAST);
    }

    @Test
    void leavesWhatIsNeededAlone() {
        old.needed = 300;

        fillAfter(Duration.ofSeconds(20));

        assertThat(old.used).isEqualTo(300);
        assertThat(old.warning).isEqualTo(300 + LEAST);
    }

    @Test
    void isNeverWarnedBeyondTheEnd() {
        old.needed = 440;

        fillAfter(Duration.ofSeconds(20));

        assertThat(old.warning).isEqualTo(450);
    }

    private void fillAfter(Duration time) {
        now += time.toNanos();
        old.used = Math.max(old.warning, old.needed);
        heap.full();
    }

    private static final class Old implements TidyHeap.Old {
        private long needed = 100;
        private long used = 200;
        private long warning;
        private int tidied;

        @Override
        public long used() {
            return used * MB;
        }

        @Override
        public long most() {
            return 450 * MB;
        }

        @Override
        public void warnAt(long bytes) {
            warning = bytes / MB;
        }

        @Override
        public void tidy() {
            tidied++;
            used = needed;
        }
    }
}
