package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Repository;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.change.Followers;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.publish.UnpublishEntry;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.store.TestDatabases;
import org.plenary.spi.entry.EntryId;

/** An index over a database: who writes hands it what is shown from now on, and it asks for the past where it lacks that. */
class FollowedEntriesTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private final AtomicInteger loads = new AtomicInteger();
    private Repository repository;
    private Followers followers;
    private SearchIndex index;

    @BeforeEach
    void open() {
        repository = new Repository(TestDatabases.h2(directory));
        openIndex("index");
    }

    private void openIndex(String folder) {
        var source = new Counted(new StoredEntries(repository.database, repository.log), loads);
        index = SearchIndex.open(directory.resolve(folder), repository.model, source, repository.clock);
        while (!index.shows(repository.model.get())) {
            IndexedRepository.pause();
        }
        followers = repository.followers;
        followers.start(index, repository.log::next);
    }

    @AfterEach
    void close() {
        followers.close();
        index.close();
        repository.database.close();
    }

    private EntrySnapshot published(EntrySnapshot old, String title, List<Instant> shown) {
        var next = repository.publish(repository.patch(old, Map.of("title", Map.of("en", title))));
        shown.add(repository.clock.instant());
        repository.clock.advance(Duration.ofMinutes(1));
        return next;
    }

    private List<Object> titles(Instant at) {
        var asked = Map.of("asOf", List.of(at.toString()), "locale", List.of("en"));
        return new Reader(repository.model, index, new Policy(), repository.clock)
                .list("talks", asked, ANYBODY).data().stream()
                        .map(item -> item.get("title"))
                        .toList();
    }

    @Test
    void showsEveryMomentOfAnEntryThatIsPublishedOverAndOver() {
        var shown = new ArrayList<Instant>();
        var talk = repository.talk("Title");
        for (int i = 0; i < 6; i++) {
            talk = published(talk, "Title " + i, shown);
            assertThat(titles(shown.getLast())).containsExactly("Title " + i);
        }
        for (int i = 0; i < shown.size(); i++) {
            assertThat(titles(shown.get(i))).containsExactly("Title " + i);
        }
    }

    @Test
    void readsNothingThatItWasHanded() {
        var shown = new ArrayList<Instant>();
        var talk = published(repository.talk("Title"), "Title 0", shown);
        int before = loads.get();
        for (int i = 1; i < 4; i++) {
            talk = published(talk, "Title " + i, shown);
        }
        assertThat(loads.get()).isEqualTo(before);
        assertThat(titles(shown.getFirst())).containsExactly("Title 0");
    }

    @Test
    void asksForThePastThatItDoesNotKnow() {
        var shown = new ArrayList<Instant>();
        var talk = published(published(repository.talk("Title"), "Title 0", shown), "Title 1", shown);
        repository.publications.unpublish(unpublishing(talk), Repository.EDITOR);
        followers.close();
        index.close();
        repository = new Repository(repository.database);
        repository.clock.advance(Duration.ofHours(1));
        openIndex("index");
        var hidden = repository.entries.draft(talk.id(), Repository.EDITOR);
        published(published(hidden, "Title 2", shown), "Title 3", shown);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(titles(shown.get(i))).containsExactly("Title " + i);
        }
    }

    /** Counts how often an entry is read whole. */
    private record Counted(EntrySource source, AtomicInteger loads) implements EntrySource {
        @Override
        public List<EntrySnapshot> load(Collection<EntryId> ids) {
            loads.incrementAndGet();
            return source.load(ids);
        }

        @Override
        public List<EntrySnapshot> changed(Map<EntryId, Long> changes) {
            return source.changed(changes);
        }

        @Override
        public List<EntrySnapshot> after(EntryId last, int limit) {
            return source.after(last, limit);
        }

        @Override
        public long newestChange() {
            return source.newestChange();
        }
    }

    private static UnpublishEntry unpublishing(EntrySnapshot entry) {
        return new UnpublishEntry(entry.id(), entry.entry().version(), Set.of(), Optional.empty());
    }
}
