package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.query.Locales;
import org.plenary.core.read.Caller;
import org.plenary.spi.entry.EntryId;

/** The past of an entry is written once, however often the entry is published. */
class EndedPiecesTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private IndexedRepository summit;
    private EntryId id;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        id = summit.repository.create("session", Map.of("title", Map.of("en", "Opening")));
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private Instant published(String title) {
        summit.repository.save(id, Map.of("title", Map.of("en", title)));
        summit.repository.publish(id);
        summit.clock.advance(Duration.ofMinutes(1));
        summit.follow();
        return summit.clock.instant().minusSeconds(30);
    }

    private List<Object> titles(Instant at) {
        var asked = Map.of("asOf", List.of(at.toString()), "locale", List.of("en"));
        return summit.reader().list("sessions", asked, ANYBODY).data().stream()
                .map(item -> item.get("title"))
                .toList();
    }

    @Test
    void showsEveryMomentOfAnEntryThatIsPublishedOverAndOver() {
        var shown = new ArrayList<Instant>();
        for (int i = 0; i < 6; i++) {
            shown.add(published("Title " + i));
        }
        summit.repository.unpublish(id);
        summit.follow();
        shown.add(published("Title 6"));
        for (int i = 0; i < shown.size(); i++) {
            assertThat(titles(shown.get(i))).containsExactly("Title " + i);
        }
    }

    @Test
    void forgetsNothingOverARestartAndTakesNothingTwice() {
        var first = published("First");
        var second = published("Second");
        summit.close();
        summit.open();
        summit.awaitIndex();
        var third = published("Third");
        var fourth = published("Fourth");
        assertThat(titles(first)).containsExactly("First");
        assertThat(titles(second)).containsExactly("Second");
        assertThat(titles(third)).containsExactly("Third");
        assertThat(titles(fourth)).containsExactly("Fourth");
    }

    @Test
    void writesWhatIsOverOnce() {
        var first = published("First");
        published("Second");
        var stamp = stamp(first);
        published("Third");
        assertThat(stamp(first)).isEqualTo(stamp);
    }

    /** Names the document that shows the moment. */
    private OptionalLong stamp(Instant at) {
        var locales = new Locales.Every(List.of());
        try (var snapshot = summit.index().acquire()) {
            var from = new Viewpoint(Viewpoint.Shelf.ALL_TIMES, at.toEpochMilli(), locales);
            return Objects.requireNonNull(snapshot.find(List.of(id), from).get(id))
                    .stamp();
        }
    }
}
