package org.plenary.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Repository;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.publish.UnpublishEntry;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.store.TestDatabases;

/** Copies kept while several threads publish and take back, over a real database and real followers. */
class ChangesUnderWritersTest {
    private static final int WRITERS = 4;
    private static final int ENTRIES = 20;
    private static final int REPLICAS = 8;

    @TempDir
    private Path directory;

    @Test
    void missNothingThatIsWrittenWhileTheyAreMade() throws InterruptedException, ExecutionException {
        var repository = new Repository(TestDatabases.h2(directory));
        var recent = new RecentChanges(0);
        try (var database = repository.database;
                var index = SearchIndex.open(
                        directory.resolve("index"),
                        repository.model,
                        new StoredEntries(database, repository.log),
                        repository.clock);
                var followers = repository.followers;
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            followers.start(index, repository.log::next);
            followers.start(recent, repository.log::next);
            while (!index.shows(repository.model.get())) {
                IndexedRepository.pause();
            }
            var changes = new Changes(repository.model, index, recent, new Policy(), repository.clock);
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> write(repository)))
                    .toList();
            var replicas = new ArrayList<Replica>();
            while (!writing.stream().allMatch(Future::isDone)) {
                if (replicas.size() < REPLICAS) {
                    replicas.add(new Replica("locale", "en", "page[size]", "7"));
                }
                replicas.forEach(replica -> replica.step(changes));
            }
            for (var written : writing) {
                written.get();
            }
            var published = published(new Reader(repository.model, index, new Policy(), repository.clock));
            assertThat(published).hasSize(WRITERS * ENTRIES / 2);
            replicas.forEach(replica -> {
                replica.catchUp(changes);
                assertThat(replica.items).isEqualTo(published);
            });
        }
    }

    private static void write(Repository repository) {
        for (int i = 0; i < ENTRIES; i++) {
            var live = repository.publish(repository.talk("Talk " + i));
            tick(repository);
            if (i % 2 == 0) {
                repository.publications.unpublish(
                        new UnpublishEntry(live.entry().id(), live.entry().version(), Set.of(), Optional.empty()),
                        Repository.EDITOR);
            }
            tick(repository);
        }
    }

    /** One at a time, so that the clock never goes back. */
    private static void tick(Repository repository) {
        synchronized (repository.clock) {
            repository.clock.advance(Duration.ofMillis(5));
        }
    }

    private static Map<String, Map<String, Object>> published(Reader reader) {
        var items = new TreeMap<String, Map<String, Object>>();
        reader.list(
                        "talks",
                        Map.of("locale", List.of("en"), "page[size]", List.of("100")),
                        Caller.of(Principal.ANYBODY))
                .data()
                .forEach(item -> items.put((String) item.get("id"), item));
        return items;
    }
}
