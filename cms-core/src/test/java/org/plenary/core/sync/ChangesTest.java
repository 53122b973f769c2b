package org.plenary.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.MemoryRepository;
import org.plenary.core.Summit;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.read.Caller;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.Languages;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;

class ChangesTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private IndexedRepository summit;
    private RecentChanges recent;
    private Changes changes;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        recent = new RecentChanges(0, 64);
        changes = changes(recent, summit.clock);
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private Changes changes(RecentChanges log, Clock clock) {
        return new Changes(summit.model, summit.index(), log, new Policy(), clock);
    }

    private void follow() {
        summit.clock.advance(Duration.ofSeconds(1));
        summit.follow();
        recent.follow(summit.repository.changesAfter(recent.position()));
    }

    private EntryId session(String title) {
        return summit.repository.create("session", Map.of("title", Map.of("en", title)));
    }

    private EntryId published(String title) {
        var id = session(title);
        summit.repository.publish(id);
        follow();
        return id;
    }

    private EntryId planned(long from, long until) {
        var id = session("Embargoed");
        for (var track : List.of(Track.SHARED, Track.of(Summit.EN))) {
            summit.repository.publish(id, track, new Interval(from, until));
        }
        follow();
        return id;
    }

    private Delta since(String position) {
        return changes.read(Map.of("since", List.of(position), "locale", List.of("en")), ANYBODY);
    }

    private static List<Object> ids(Delta delta) {
        return delta.data().stream().map(item -> item.get("id")).toList();
    }

    @Test
    void givesEverythingAtFirstAndThenWhatIsOtherwise() {
        var first = published("Opening");
        var everything = changes.read(Map.of("locale", List.of("en")), ANYBODY);
        assertThat(everything.data().getFirst())
                .containsEntry("id", first.toString())
                .containsEntry("type", "session")
                .containsEntry("title", "Opening")
                .containsKey("_meta");
        assertThat(since(everything.since()).data()).isEmpty();

        var second = published("Closing");
        var delta = since(everything.since());
        assertThat(ids(delta)).containsExactly(second.toString());
        assertThat(since(delta.since()).data()).isEmpty();
    }

    @Test
    void tellsWhatIsGoneByATombstone() {
        var unpublished = published("One");
        var deleted = published("Two");
        var position = changes.read(Map.of(), ANYBODY).since();
        summit.repository.unpublish(unpublished);
        summit.repository.delete(deleted);
        follow();
        assertThat(since(position).data())
                .containsExactly(
                        Map.of("id", unpublished.toString(), "type", "session", "deleted", true),
                        Map.of("id", deleted.toString(), "type", "session", "deleted", true));
    }

    @Test
    void aPositionStaysTheSameUntilSomethingIsOtherwise() {
        long now = summit.clock.millis();
        var id = planned(now + 60_000, Interval.FOREVER);
        summit.clock.advance(Duration.ofSeconds(1));
        var everything = changes.read(Map.of(), ANYBODY);
        summit.clock.advance(Duration.ofSeconds(30));
        var again = changes.read(Map.of(), ANYBODY);
        assertThat(again).isEqualTo(everything);
        assertThat(again.keeping().during().until()).isEqualTo(now + 60_000);
        assertThat(since(everything.since()).since()).isEqualTo(everything.since());

        summit.clock.advance(Duration.ofSeconds(30));
        var live = since(everything.since());
        assertThat(ids(live)).containsExactly(id.toString());
        assertThat(live.since()).isNotEqualTo(everything.since());
        published("Another");
        assertThat(since(live.since()).since()).isNotEqualTo(live.since());
    }

    @Test
    void whatBeganAtTheVeryInstantAtWhichItsPlanWasAlteredIsTakenBack() {
        long now = summit.clock.millis();
        var id = planned(now + 60_000, Interval.FOREVER);
        summit.clock.advance(Duration.ofMillis(now + 60_000 - summit.clock.millis()));
        summit.repository.unpublish(id);
        summit.clock.advance(Duration.ofMillis(5));
        var told = changes.read(Map.of("locale", List.of("en")), ANYBODY); // the log is not followed so far
        assertThat(ids(told)).containsExactly(id.toString());
        follow();
        assertThat(since(told.since()).data())
                .containsExactly(Map.of("id", id.toString(), "type", "session", "deleted", true));
    }

    @Test
    void tellsWhatBeginsAndEndsByTheClock() {
        long now = summit.clock.millis();
        var id = planned(now + 60_000, now + 120_000);
        var before = changes.read(Map.of(), ANYBODY);
        assertThat(before.data()).isEmpty();
        assertThat(since(before.since()).data()).isEmpty();

        summit.clock.advance(Duration.ofMinutes(1));
        var live = since(before.since());
        assertThat(ids(live)).containsExactly(id.toString());

        summit.clock.advance(Duration.ofMinutes(1));
        assertThat(since(live.since()).data())
                .containsExactly(Map.of("id", id.toString(), "type", "session", "deleted", true));
    }

    @Test
    void neverNamesWhatNobodyCouldSee() {
        var position = changes.read(Map.of(), ANYBODY).since();
        var draft = session("Draft");
        summit.repository.save(draft, Map.of("title", Map.of("en", "Still a draft")));
        var planned = session("Planned");
        summit.repository.publish(planned, summit.clock.instant().plusSeconds(3_600));
        var deleted = session("Thrown away");
        summit.repository.delete(deleted);
        follow();
        assertThat(since(position).data()).isEmpty();
        summit.repository.unpublish(planned);
        follow();
        assertThat(since(position).data()).isEmpty();
    }

    @Test
    void keepsToItselfThatSomebodyWorksOnWhatIsPublished() {
        var id = published("Opening");
        var position = changes.read(Map.of(), ANYBODY).since();
        summit.repository.save(id, Map.of("title", Map.of("en", "A secret")));
        summit.repository.publish(id, summit.clock.instant().plusSeconds(3_600));
        follow();
        assertThat(since(position).data()).isEmpty();
    }

    @Test
    void tellsAgainWhatRefersToSomethingThatAppearsOrGoes() {
        var track = summit.repository.create("track", Map.of("name", Map.of("en", "Climate")));
        var session =
                summit.repository.create("session", Map.of("title", Map.of("en", "Tides"), "track", track.toString()));
        summit.repository.publish(session);
        follow();
        var first = changes.read(Map.of("locale", List.of("en")), ANYBODY);
        assertThat(first.data().getFirst()).doesNotContainKey("track");

        summit.repository.publish(track);
        follow();
        var linked = changes.read(
                Map.of("since", List.of(first.since()), "locale", List.of("en"), "types", List.of("session")), ANYBODY);
        assertThat(linked.data())
                .singleElement()
                .satisfies(item ->
                        assertThat(item).containsEntry("track", Map.of("id", track.toString(), "type", "track")));

        summit.repository.unpublish(track);
        follow();
        assertThat(ids(since(linked.since()))).containsExactly(session.toString(), track.toString());
    }

    @Test
    void refusesPositionsThatNothingLeadsOnFrom() {
        published("Opening");
        var old = changes.read(Map.of(), ANYBODY).since();
        for (int i = 0; i < 40; i++) {
            published("Talk " + i);
        }
        assertGone(old, "too old");

        var fresh = changes.read(Map.of(), ANYBODY).since();
        var other = new MemoryRepository(summit.clock);
        for (int i = 0; i < 100; i++) {
            other.create("session", Map.of());
        }
        var others = new RecentChanges(0);
        others.follow(other.changesAfter(0));
        summit.clock.advance(Duration.ofMinutes(1));
        var elsewhere = changes(others, summit.clock);
        assertThatThrownBy(() -> elsewhere.read(Map.of("since", List.of(fresh)), ANYBODY))
                .isInstanceOfSatisfying(
                        PlenaryException.class, gone -> assertThat(gone.code()).isEqualTo(ErrorCode.POSITION_GONE));
    }

    @Test
    void makesEveryCopyBeginAnewWhenTheModelChanges() {
        published("Opening");
        var position = changes.read(Map.of(), ANYBODY).since();
        var model = Summit.model();
        summit.model.replace(new Model(
                model.types().stream()
                        .filter(type -> !type.name().equals("home"))
                        .toList(),
                new Languages(model.languages().all(), model.languages().preferred())));
        summit.repository.modelChanged();
        follow();
        assertGone(position, "model");
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        for (var wrong : List.of(
                Map.of("since", List.of("x")),
                Map.of("since", List.of("AQAAAAAAAAAAAAAA")),
                Map.of("types", List.of("sesion")),
                Map.of("page[size]", List.of("501")),
                Map.of("filter[title]", List.of("x")),
                Map.of("locale", List.of("xx")))) {
            assertThatThrownBy(() -> changes.read(wrong, ANYBODY))
                    .isInstanceOfSatisfying(PlenaryException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_QUERY);
                        assertThat(refused.violations()).hasSize(1);
                    });
        }
    }

    private void assertGone(String position, String why) {
        assertThatThrownBy(() -> since(position))
                .isInstanceOfSatisfying(
                        PlenaryException.class, gone -> assertThat(gone.code()).isEqualTo(ErrorCode.POSITION_GONE))
                .hasMessageContaining(why);
    }
}
