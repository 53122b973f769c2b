package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Summit;
import org.plenary.core.access.Principal;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/** What is said to those who keep answers. */
class KeepingTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private IndexedRepository summit;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private Answer.Many list(String plural, String... parameters) {
        var map = new TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return summit.reader().list(plural, map, ANYBODY);
    }

    private Interval during(String plural, String... parameters) {
        return list(plural, parameters).meta().keeping().during();
    }

    private EntryId live(String type, Map<String, Object> values) {
        var id = summit.repository.create(type, values);
        summit.repository.publish(id);
        summit.follow();
        return id;
    }

    private void later(EntryId id, String from) {
        summit.repository.publish(id, Instant.parse(from));
        summit.follow();
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void lastsUntilTheNextBeginOrEndOfAnythingOfTheTypesThatTakePart() {
        live("session", Map.of("title", Map.of("en", "Opening")));
        assertThat(during("sessions").endless()).isTrue();
        later(summit.repository.create("person", Map.of("name", Map.of("en", "Ada"))), "2027-06-01T12:00:00Z");
        var organisation = summit.repository.create("organisation", Map.of("name", Map.of("en", "Harbour")));
        for (var track : List.of(Track.SHARED, Track.of(LocaleTag.of("en")))) {
            summit.repository.publish(
                    organisation, track, new Interval(millis("2027-06-01T08:00:00Z"), millis("2027-06-01T10:00:00Z")));
        }
        summit.follow();
        // Sessions refer to people, who refer to organisations.
        assertThat(during("organisations").until()).isEqualTo(millis("2027-06-01T10:00:00Z"));
        assertThat(during("people").until()).isEqualTo(millis("2027-06-01T10:00:00Z"));
        assertThat(during("sessions").until()).isEqualTo(millis("2027-06-01T12:00:00Z"));
        assertThat(during("sessions", "include", "speakers").until()).isEqualTo(millis("2027-06-01T10:00:00Z"));
        assertThat(during("sessions", "filter[speakers.organisation.slug]", "x").until())
                .isEqualTo(millis("2027-06-01T10:00:00Z"));
        assertThat(during("sessions", "fields", "title,code").endless()).isTrue();
        assertThat(during("sessions", "fields", "title", "facet", "speakers").until())
                .isEqualTo(millis("2027-06-01T12:00:00Z"));
        assertThat(during("tracks").endless()).isTrue();
    }

    @Test
    void findsTheNextBoundaryOnceOneIsPassed() {
        live("track", Map.of("name", Map.of("en", "a")));
        later(summit.repository.create("track", Map.of("name", Map.of("en", "b"))), "2027-06-01T09:00:00Z");
        later(summit.repository.create("track", Map.of("name", Map.of("en", "c"))), "2027-06-01T10:00:00Z");
        long written = during("tracks").from();
        assertThat(during("tracks")).isEqualTo(new Interval(written, millis("2027-06-01T09:00:00Z")));
        summit.clock.set("2027-06-01T09:30:00Z");
        assertThat(during("tracks"))
                .isEqualTo(new Interval(millis("2027-06-01T09:00:00Z"), millis("2027-06-01T10:00:00Z")));
        summit.clock.set("2027-06-01T10:00:00Z");
        assertThat(during("tracks")).isEqualTo(new Interval(millis("2027-06-01T10:00:00Z"), Interval.FOREVER));
        assertThat(list("tracks").data()).hasSize(3);
    }

    @Test
    void namesWhatIsInsideAndNothingThatIsToCome() {
        var person = live("person", Map.of("name", Map.of("en", "Ada")));
        var hidden = summit.repository.create("person", Map.of("name", Map.of("en", "Bea")));
        later(hidden, "2027-06-01T12:00:00Z");
        var session = live(
                "session",
                Map.of("title", Map.of("en", "Opening"), "speakers", List.of(person.toString(), hidden.toString())));
        for (var include : List.of(new String[0], new String[] {"include", "speakers"})) {
            var keeping = list("sessions", include).meta().keeping();
            assertThat(keeping.entries()).containsExactlyInAnyOrder(session, person);
            assertThat(keeping.types()).contains("session", "person");
        }
    }

    @Test
    void namesNoMoreThanItCanName() {
        for (int i = 0; i < Keeping.MOST_NAMED; i++) {
            live("track", Map.of("name", Map.of("en", "Track " + i)));
        }
        assertThat(list("tracks").meta().keeping().entries()).hasSize(Keeping.MOST_NAMED);
        live("track", Map.of("name", Map.of("en", "One more")));
        assertThat(list("tracks").meta().keeping().entries()).hasSizeGreaterThan(Keeping.MOST_NAMED);
    }

    @Test
    void isCurrentUntilTheNextChange() {
        live("track", Map.of("name", Map.of("en", "a")));
        var basis = list("tracks").meta().keeping().basis();
        summit.clock.advance(Duration.ofHours(1));
        assertThat(summit.reader().isCurrent(basis)).isTrue();
        live("track", Map.of("name", Map.of("en", "b")));
        assertThat(summit.reader().isCurrent(basis)).isFalse();
        var newer = list("tracks").meta().keeping().basis();
        summit.model.replace(Summit.model());
        assertThat(summit.reader().isCurrent(newer)).isFalse();
    }

    @Test
    void letsACursorLastFromWhenItsStateCeasesToBeTheNewest() {
        for (var slug : List.of("a", "b")) {
            live("track", Map.of("name", Map.of("en", slug)));
        }
        var cursor = list("tracks", "page[size]", "1").page().after().orElseThrow();
        summit.clock.advance(Duration.ofHours(3));
        assertThat(list("tracks", "page[size]", "1", "page[after]", cursor).data())
                .hasSize(1);
        live("track", Map.of("name", Map.of("en", "c")));
        summit.clock.advance(Duration.ofMinutes(9));
        assertThat(list("tracks", "page[size]", "1", "page[after]", cursor).data())
                .hasSize(1);
    }
}
