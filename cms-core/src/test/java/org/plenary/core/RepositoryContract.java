package org.plenary.core;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.core.Repository.EDITOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.access.Principal;
import org.plenary.core.change.Change;
import org.plenary.core.entry.DeleteEntry;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.SaveEntry;
import org.plenary.core.entry.StaleVersion;
import org.plenary.core.entry.StillReferenced;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.publish.Publications.Planned;
import org.plenary.core.publish.PublishEntry;
import org.plenary.core.publish.UnpublishEntry;
import org.plenary.core.store.Database;
import org.plenary.core.timeline.Publication;
import org.plenary.core.timeline.Timeline;
import org.plenary.core.timeline.Track;

/** What the repository does, whichever database is below. */
abstract class RepositoryContract {
    private static final Track AR = Track.of(TestModels.AR);

    private Repository repository;

    abstract Database open();

    @BeforeEach
    void openRepository() {
        repository = new Repository(open());
    }

    @AfterEach
    void closeRepository() {
        repository.followers.close();
        repository.database.close();
    }

    @Test
    void keepsEveryRevisionAsItWas() {
        var created = repository.talk("First");
        repository.clock.advance(Duration.ofMinutes(1));
        var saved = repository.patch(created, Map.of("title", Map.of("en", "Second")));

        var revisions = repository.entries.revisions(saved.entry().id(), EDITOR);

        assertThat(revisions)
                .extracting(revision -> revision.values().get("title", TestModels.EN))
                .containsExactly(Optional.of("Second"), Optional.of("First"));
        assertThat(saved.entry().version()).isGreaterThan(created.entry().version());
    }

    @Test
    void makesASlugFromTheTitleAndNumbersTheNext() {
        assertThat(slug(repository.talk("Green steel"))).isEqualTo("green-steel");
        assertThat(slug(repository.talk("Green steel"))).isEqualTo("green-steel-2");
    }

    @Test
    void refusesAValueThatMustBeUnique() {
        repository.create("talk", Map.of("title", Map.of("en", "One"), "code", "A1"));

        assertThatThrownBy(() -> repository.create("talk", Map.of("title", Map.of("en", "Two"), "code", "A1")))
                .isInstanceOfSatisfying(PlenaryException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.NOT_UNIQUE);
                    assertThat(refused.violations()).hasSize(1);
                });
    }

    @Test
    void keepsThePublishedSlugFromOthersWhileADraftChangesIt() {
        var published = repository.publish(repository.talk("Opening"));
        repository.patch(published, Map.of("slug", "grand-opening"));

        assertThat(slug(repository.talk("Opening"))).isEqualTo("opening-2");
    }

    @Test
    void refusesASaveBasedOnAnOldVersionAndTellsTheNewOne() {
        var created = repository.talk("First");
        var saved = repository.patch(created, Map.of("priority", 1L));

        assertThatThrownBy(() -> repository.patch(created, Map.of("priority", 2L)))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.current().entry().version())
                                .isEqualTo(saved.entry().version()));
    }

    @Test
    void replacesAnAutosaveByTheNextSaveOfTheSameAuthor() {
        var created = repository.talk("First");
        var typing = autosave(created, "Fir");
        typing = autosave(typing, "First t");
        var saved = repository.patch(typing, Map.of("title", Map.of("en", "First talk")));

        assertThat(repository.entries.revisions(saved.entry().id(), EDITOR))
                .extracting(revision ->
                        revision.values().get("title", TestModels.EN).orElseThrow())
                .containsExactly("First talk", "First");
    }

    @Test
    void comparesTwoRevisionsValueByValue() {
        var created = repository.talk("First");
        repository.patch(created, Map.of("title", Map.of("en", "Second", "ar", "ثان"), "priority", 3L));

        var differences =
                repository.entries.compare(created.entry().id(), 1, 2, EDITOR).differences();

        assertThat(differences)
                .extracting(difference -> difference.path().toString())
                .containsExactlyInAnyOrder("title.en", "title.ar", "priority");
    }

    @Test
    void restoresAnOldRevisionAsANewDraft() {
        var created = repository.talk("First");
        var saved = repository.patch(created, Map.of("title", Map.of("en", "Second")));

        var restored = repository.entries.restoreRevision(
                saved.entry().id(), 1, saved.entry().version(), EDITOR);

        assertThat(restored.head().number()).isEqualTo(3);
        assertThat(restored.head().values().get("title", TestModels.EN)).contains("First");
    }

    @Test
    void remembersWhichTranslationIsOlderThanItsSource() {
        var created = repository.create("talk", Map.of("title", Map.of("en", "One", "ar", "واحد")));
        var saved = repository.patch(created, Map.of("title", Map.of("en", "Two")));

        assertThat(saved.head().stamps().get("title")).isEqualTo(Map.of("en", 2, "ar", 1));
    }

    @Test
    void publishesOneLocaleAloneAndLeavesTheRestAsItIs() {
        var talk = repository.publish(repository.create("talk", Map.of("title", Map.of("en", "One", "ar", "واحد"))));
        repository.clock.advance(Duration.ofMinutes(1));
        var changed = repository.patch(talk, Map.of("title", Map.of("en", "Two", "ar", "اثنان"), "priority", 9L));

        var published = repository.publish(changed, AR);

        assertThat(live(published, Track.SHARED)).contains(1);
        assertThat(live(published, Track.of(TestModels.EN))).contains(1);
        assertThat(live(published, AR)).contains(2);
    }

    @Test
    void publishesAnEntryWithoutAnyTextInTheDefaultLocale() {
        var home = repository.publish(repository.create("home", Map.of()));

        assertThat(live(home, Track.of(TestModels.EN))).contains(1);
    }

    @Test
    void plansAPublicationAndCancelsIt() {
        var talk = repository.publish(repository.talk("One"));
        var changed = repository.patch(talk, Map.of("title", Map.of("en", "Two")));
        var at = repository.clock.instant().plusSeconds(60);
        var planned = repository.publications.publish(
                new PublishEntry(
                        talk.entry().id(),
                        changed.entry().version(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(at),
                        Optional.empty()),
                EDITOR);
        assertThat(new Timeline(planned.entry().publications())
                        .live(Track.SHARED, at.toEpochMilli())
                        .map(Publication::revision))
                .contains(2);

        var cancelled = repository.publications.cancelPlanned(
                new Planned(talk.entry().id(), planned.entry().version(), Track.SHARED, at), EDITOR);

        assertThat(new Timeline(cancelled.entry().publications())
                        .live(Track.SHARED, at.toEpochMilli())
                        .map(Publication::revision))
                .contains(1);
    }

    @Test
    void unpublishesAndUndoesIt() {
        var talk = repository.publish(repository.talk("One"));
        repository.clock.advance(Duration.ofMinutes(1));
        var hidden = repository.publications.unpublish(
                new UnpublishEntry(talk.entry().id(), talk.entry().version(), Set.of(), Optional.empty()), EDITOR);
        assertThat(live(hidden, Track.SHARED)).isEmpty();
        repository.clock.advance(Duration.ofMinutes(1));

        var back =
                repository.publications.undo(talk.entry().id(), hidden.entry().version(), EDITOR);

        assertThat(live(back, Track.SHARED)).contains(1);
    }

    @Test
    void refusesToPublishWhatLacksARequiredValueAndNamesTheField() {
        var untitled = repository.create("talk", Map.of("priority", 1L));

        assertThatThrownBy(() -> repository.publish(untitled))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.violations().toString()).contains("title"));
    }

    @Test
    void keepsASingletonSingle() {
        repository.create("home", Map.of("headline", Map.of("en", "Welcome")));

        assertThatThrownBy(() -> repository.create("home", Map.of("headline", Map.of("en", "Again"))))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_UNIQUE));
    }

    @Test
    void tellsWhoRefersToAnEntryThatIsToBeDeleted() {
        var speaker = repository.create("speaker", Map.of("name", Map.of("en", "Ann Lee")));
        var talk = repository.create(
                "talk",
                Map.of(
                        "title",
                        Map.of("en", "One"),
                        "participants",
                        List.of(Map.of("person", speaker.entry().id().toString()))));

        assertThatThrownBy(() -> repository.entries.delete(
                        new DeleteEntry(speaker.entry().id(), speaker.entry().version(), false), EDITOR))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.uses())
                                .extracting(use -> use.entry())
                                .containsExactly(talk.entry().id()));
    }

    @Test
    void hidesADeletedEntryAndGivesItBackAsADraft() {
        var talk = repository.publish(repository.talk("One"));
        repository.clock.advance(Duration.ofMinutes(1));
        var deleted = repository.entries.delete(
                new DeleteEntry(talk.entry().id(), talk.entry().version(), false), EDITOR);
        assertThat(deleted.entry().deleted()).isTrue();
        assertThat(live(deleted, Track.SHARED)).isEmpty();

        var back =
                repository.entries.undelete(talk.entry().id(), deleted.entry().version(), EDITOR);

        assertThat(back.entry().deleted()).isFalse();
        assertThat(back.head().values().get("title", TestModels.EN)).contains("One");
        assertThat(live(back, Track.SHARED)).isEmpty();
    }

    @Test
    void refusesAReferenceThatLeadsNowhereOrToAnotherType() {
        var talk = repository.talk("One");

        assertThatThrownBy(() -> repository.create(
                        "talk",
                        Map.of(
                                "title", Map.of("en", "Two"),
                                "participants",
                                        List.of(Map.of(
                                                "person", talk.entry().id().toString())))))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.violations().toString()).contains("takes speaker"));
    }

    @Test
    void asksTheRightsOfWhoeverActs() {
        var talk = repository.talk("One");

        assertThatThrownBy(() -> repository.entries.draft(talk.entry().id(), Principal.ANYBODY))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
    }

    @Test
    void logsEveryCommittedChangeOnceWithoutGapsUnderConcurrentWriters() throws Exception {
        atOnce(8, () -> {
            for (int i = 0; i < 10; i++) {
                repository.publish(repository.talk("Talk"));
            }
            return 0;
        });

        assertThat(repository.changeNumbers())
                .isEqualTo(LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(repository.log.after(0, 1_000).stream().filter(change -> change.kind() == Change.Kind.PUBLISHED))
                .hasSize(80);
    }

    @Test
    void losesNoUpdateWhenManyIncrementOneField() throws Exception {
        var talk = repository.create("talk", Map.of("title", Map.of("en", "One"), "priority", 0L));
        var accepted = new AtomicInteger();

        atOnce(8, () -> {
            for (int i = 0; i < 5; ) {
                var now = repository.entries.draft(talk.entry().id(), EDITOR);
                long priority = (Long) now.head().values().get("priority").orElseThrow();
                try {
                    repository.patch(now, Map.of("priority", priority + 1));
                    accepted.incrementAndGet();
                    i++;
                } catch (StaleVersion somebodyWasFaster) {
                    // reads again
                }
            }
            return 0;
        });

        assertThat(repository
                        .entries
                        .draft(talk.entry().id(), EDITOR)
                        .head()
                        .values()
                        .get("priority"))
                .contains((long) accepted.get());
    }

    @Test
    void neverLetsTwoPublicationsOfATrackOverlapUnderConcurrentRequests() throws Exception {
        var talk = repository.talk("One");

        atOnce(6, () -> {
            for (int i = 0; i < 5; i++) {
                var now = repository.entries.draft(talk.entry().id(), EDITOR);
                try {
                    repository.clock.advance(Duration.ofMillis(1));
                    repository.publish(now);
                } catch (StaleVersion somebodyWasFaster) {
                    // that one published
                }
            }
            return 0;
        });

        var tracks = repository.entries.draft(talk.entry().id(), EDITOR).entry().publications().stream()
                .collect(java.util.stream.Collectors.groupingBy(Publication::track));
        tracks.values()
                .forEach(track -> assertThat(IntStream.range(1, track.size())
                                .filter(i -> track.get(i)
                                        .during()
                                        .overlaps(track.get(i - 1).during())))
                        .isEmpty());
        assertThat(tracks).isNotEmpty();
    }

    @Test
    void givesManyEntriesWithOneTitleSlugsOfTheirOwnAtOnce() throws Exception {
        var slugs = atOnce(6, () -> slug(repository.talk("Same"))).collect(toSet());

        assertThat(slugs).hasSize(6);
    }

    @Test
    void refusesAPublicationThatWouldBeOverBeforeItBegan() {
        var talk = repository.talk("One");
        var until = Instant.parse("2020-01-01T00:00:00Z");

        assertThatThrownBy(() -> repository.publications.publish(
                        new PublishEntry(
                                talk.entry().id(),
                                talk.entry().version(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(until)),
                        EDITOR))
                .isInstanceOf(PlenaryException.class);
    }

    @Test
    void takesUpWhatAnotherNodeHasMadeOfAnEntry() {
        var other = new Repository(repository.database);
        var talk = repository.publish(repository.talk("Green steel"));
        repository.clock.advance(Duration.ofMinutes(1));
        other.clock.advance(Duration.ofMinutes(1));
        var elsewhere = other.publish(other.patch(talk, Map.of("slug", "blue-steel")));
        repository.clock.advance(Duration.ofMinutes(1));

        var third = repository.publish(repository.patch(elsewhere, Map.of("title", Map.of("en", "Third"))));

        assertThat(slug(third)).isEqualTo("blue-steel");
        assertThat(live(third, Track.SHARED)).contains(3);
        assertThat(slug(repository.talk("Blue steel"))).isEqualTo("blue-steel-2");
        assertThat(slug(repository.talk("Green steel"))).isEqualTo("green-steel");
        assertThat(repository.entries.draft(talk.id(), EDITOR).entry()).isEqualTo(third.entry());
    }

    @Test
    void showsAgainWhatWasShownLongBefore() {
        var entry = repository.publish(repository.talk("One"));
        for (var title : List.of("Two", "Three", "Four")) {
            repository.clock.advance(Duration.ofMinutes(1));
            entry = repository.publish(repository.patch(entry, Map.of("title", Map.of("en", title))));
        }
        repository.clock.advance(Duration.ofMinutes(1));

        var again = repository.publications.publish(
                new PublishEntry(
                        entry.id(),
                        entry.entry().version(),
                        Set.of(),
                        Optional.of(1),
                        Optional.empty(),
                        Optional.empty()),
                EDITOR);

        assertThat(live(again, Track.SHARED)).contains(1);
        assertThat(again.revision(1).values().get("title", TestModels.EN)).contains("One");
        assertThat(repository.entries.draft(entry.id(), EDITOR).revision(1)).isEqualTo(again.revision(1));
    }

    private EntrySnapshot autosave(EntrySnapshot old, String title) {
        return repository.entries.save(
                new SaveEntry(
                        old.entry().id(),
                        old.entry().version(),
                        SaveEntry.Extent.AUTOSAVE,
                        Map.of("title", Map.of("en", title)),
                        ""),
                EDITOR);
    }

    private Optional<Integer> live(EntrySnapshot entry, Track track) {
        return new Timeline(entry.entry().publications())
                .live(track, repository.clock.millis())
                .map(Publication::revision);
    }

    private static String slug(EntrySnapshot entry) {
        return (String) entry.head().values().get("slug").orElseThrow();
    }

    private static <T> Stream<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var results = new java.util.ArrayList<T>();
            for (var future : executor.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results.stream();
        }
    }
}
