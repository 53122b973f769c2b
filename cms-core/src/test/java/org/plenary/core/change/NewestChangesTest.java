package org.plenary.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.core.change.NewestChanges.Committed;
import org.plenary.spi.entry.EntryId;

/** What this node has committed itself is told from memory; what it cannot know is left to the database. */
class NewestChangesTest {
    private final NewestChanges newest = new NewestChanges();

    private record State(EntryId id, String type) implements Made {}

    private static EntryId id(int number) {
        return new EntryId(new UUID(0, number));
    }

    private static Committed committed(long seq, EntryId id, String state) {
        var change = new Change(seq, Instant.EPOCH, Change.Kind.SAVED, Optional.of(id), "talk", List.of(), "editor");
        return new Committed(change, Optional.of(new State(id, state)));
    }

    private List<Long> after(long seq) {
        return newest.after(seq, 10).stream().map(Change::seq).toList();
    }

    @Test
    void tellsWhatFollowsWithoutAGap() {
        newest.add(List.of(committed(5, id(1), "a"), committed(6, id(1), "b")));
        newest.add(List.of(committed(8, id(1), "c")));
        assertThat(after(4)).containsExactly(5L, 6L);
        assertThat(after(7)).containsExactly(8L);
        assertThat(after(3)).isEmpty();
        assertThat(after(6)).isEmpty();
        assertThat(after(8)).isEmpty();
    }

    @Test
    void takesThreadsInAnyOrder() {
        newest.add(List.of(committed(6, id(1), "later")));
        newest.add(List.of(committed(5, id(1), "earlier")));
        assertThat(after(4)).containsExactly(5L, 6L);
        assertThat(newest.made(id(1), 5)).map(Made::type).contains("later");
    }

    @Test
    void tellsNoStateThatIsOlderThanAChange() {
        newest.add(List.of(committed(5, id(1), "mine")));
        assertThat(newest.made(id(1), 5)).isPresent();
        assertThat(newest.made(id(1), 6)).isEmpty();
        assertThat(newest.made(id(2), 0)).isEmpty();
    }

    @Test
    void keepsFew() {
        for (int i = 1; i <= NewestChanges.MOST + 1; i++) {
            newest.add(List.of(committed(i, id(i), "x")));
        }
        assertThat(after(0)).isEmpty();
        assertThat(after(1)).hasSize(10);
        assertThat(newest.made(id(1), 0)).isEmpty();
        assertThat(newest.made(id(2), 0)).isPresent();
    }
}
