package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Summit;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.TypeSpec;

class SearchIndexTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private IndexedRepository summit;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory.resolve("index"));
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private EntryId session(String title) {
        var id = summit.repository.create("session", Map.of("title", Map.of("en", title), "slug", title));
        summit.repository.publish(id);
        summit.follow();
        return id;
    }

    private List<Object> titles() {
        return titles(summit.reader());
    }

    private static List<Object> titles(Reader reader) {
        return reader.list("sessions", Map.of("sort", List.of("title")), ANYBODY).data().stream()
                .map(item -> item.get("title"))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(directory.resolve("index"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
        }
    }

    private List<String> generations() throws IOException {
        try (var folders = Files.list(directory.resolve("index"))) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    @Test
    void goesOnFromItsOwnPositionAfterARestart() throws IOException {
        session("a");
        var before = generations();
        summit.close();
        summit.repository.publish(summit.repository.create("session", Map.of("title", Map.of("en", "b"))));
        summit.open();
        assertThat(titles()).containsExactly("a", "b");
        assertThat(generations()).isEqualTo(before);
    }

    @Test
    void takesInAgainWhatWasNotCommittedWhenTheProcessEnded() throws IOException {
        session("a");
        summit.index().commit();
        var gone = session("b");
        session("c");
        summit.repository.unpublish(gone);
        summit.follow();
        var copy = directory.resolve("copy");
        copy(directory.resolve("index"), copy);
        try (var index = SearchIndex.open(copy, summit.model, summit.repository, summit.clock)) {
            assertThat(index.position()).isEqualTo(3);
            index.follow(summit.repository.changesAfter(index.position()));
            assertThat(titles(new Reader(summit.model, index, new Policy(), summit.clock)))
                    .containsExactly("a", "c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "history", "draft"})
    void isBuiltAnewWhenAByteOfItIsWrong(String shelf) throws IOException {
        var id = session("a");
        summit.repository.unpublish(id);
        session("b");
        summit.close();
        var largest = files().stream()
                .filter(file -> file.getParent().endsWith(shelf))
                .max((one, other) ->
                        Long.compare(one.toFile().length(), other.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        summit.open();
        assertThat(titles()).containsExactly("b");
        assertThat(generations()).containsExactly("2");
    }

    @Test
    void isBuiltAnewWhenItIsTakenAwayWhileItIsUsed() throws IOException {
        session("a");
        Files.move(directory.resolve("index/1/live"), directory.resolve("away"));
        assertThatThrownBy(() -> session("b")).isInstanceOf(IllegalStateException.class);
        assertThat(titles()).startsWith("a");
        summit.follow();
        while (titles().size() < 2) {
            IndexedRepository.pause();
        }
        session("c");
        assertThat(titles()).containsExactly("a", "b", "c");
    }

    @Test
    void isBuiltAnewWhenItIsTakenAwayWhileItIsBuilt() throws IOException {
        session("a");
        var other = directory.resolve("other");
        var taken = new AtomicBoolean();
        var source = new InterruptedSource(summit.repository, () -> {
            if (!taken.getAndSet(true)) {
                Files.move(other.resolve("1/live"), directory.resolve("away"));
            }
        });
        try (var index = SearchIndex.open(other, summit.model, source, summit.clock)) {
            await(index);
            assertThat(titles(new Reader(summit.model, index, new Policy(), summit.clock)))
                    .containsExactly("a");
        }
    }

    @Test
    void isBuiltAnewWhenItsListOfFilesIsCutShort() throws IOException {
        session("a");
        summit.close();
        for (var file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        summit.open();
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void isBuiltAnewWhenAPartOfItIsMissing() throws IOException {
        session("a");
        summit.close();
        for (var file : files()) {
            if (file.getParent().endsWith("draft")) {
                Files.delete(file);
            }
        }
        summit.open();
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void isBuiltAnewWhenItKnowsMoreThanTheRepository() {
        session("a");
        summit.close();
        var other = new IndexedRepository(directory.resolve("index"));
        assertThat(titles(other.reader())).isEmpty();
        other.close();
    }

    @Test
    void answersByIdAndRefusesListsWhileItIsBuilt() {
        var organisation = summit.repository.create("track", Map.of("slug", "t", "name", Map.of("en", "T")));
        summit.repository.publish(organisation);
        var id = summit.repository.create(
                "session", Map.of("title", Map.of("en", "a"), "track", organisation.toString()));
        summit.repository.publish(id);
        var gate = new CountDownLatch(1);
        try (var index = SearchIndex.open(
                        directory.resolve("other"),
                        summit.model,
                        new InterruptedSource(summit.repository, () -> opened(gate)),
                        summit.clock);
                var ignored = new Gate(gate)) {
            var reader = new Reader(summit.model, index, new Policy(), summit.clock);
            assertThatThrownBy(() -> titles(reader))
                    .isInstanceOfSatisfying(
                            PlenaryException.class,
                            thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.SEARCH_REBUILDING));
            var item = reader.one("sessions", id.toString(), Map.of("include", List.of("track")), ANYBODY);
            assertThat(item.data()).containsEntry("title", "a");
            assertThat(((Map<?, ?>) item.data().get("track")).get("slug")).isEqualTo("t");
            gate.countDown();
            await(index);
            assertThat(titles(reader)).containsExactly("a");
            assertThat(reader.one("sessions", id.toString(), Map.of("include", List.of("track")), ANYBODY)
                            .data())
                    .isEqualTo(item.data());
        }
    }

    @Test
    void missesNothingThatIsWrittenWhileItIsBuilt() {
        for (int i = 0; i < 250; i++) {
            summit.repository.publish(summit.repository.create("session", Map.of("title", Map.of("en", "old"))));
        }
        var gate = new CountDownLatch(1);
        try (var index = SearchIndex.open(
                        directory.resolve("other"),
                        summit.model,
                        new InterruptedSource(summit.repository, () -> opened(gate)),
                        summit.clock);
                var ignored = new Gate(gate)) {
            long position = index.position();
            for (var entry : List.copyOf(summit.repository.all())) {
                summit.repository.save(entry.entry().id(), Map.of("title", Map.of("en", "new")));
                summit.repository.publish(entry.entry().id());
            }
            gate.countDown();
            index.follow(summit.repository.changesAfter(position));
            await(index);
            var answer = new Reader(summit.model, index, new Policy(), summit.clock)
                    .list("sessions", Map.of("count", List.of("true"), "q", List.of("new")), ANYBODY);
            assertThat(answer.page().total()).hasValue(250);
        }
    }

    @Test
    void answersFromTheOldIndexWhileOneForAnotherModelIsBuilt() throws IOException {
        session("b");
        session("a");
        var types = new ArrayList<ContentType>();
        for (var type : Summit.types()) {
            types.add(type.name().equals("session") ? sortableByAbstract() : type);
        }
        summit.model.replace(new Model(types, Summit.languages()));
        summit.repository.modelChanged();
        summit.follow();
        assertThat(titles()).containsExactly("a", "b");
        while (!generations().equals(List.of("2"))) {
            IndexedRepository.pause();
        }
        assertThat(titles()).containsExactly("a", "b");
    }

    private static ContentType sortableByAbstract() {
        var type = new TypeSpec("session");
        type.slug("slug")
                .text("title")
                .localised()
                .sortable()
                .searchable()
                .text("abstract")
                .sortable();
        return type.toContentType();
    }

    @Test
    void takesANewTypeInWithoutBeingBuiltAnew() throws IOException {
        session("a");
        var types = new ArrayList<>(Summit.types());
        var partners = new TypeSpec("partner");
        partners.text("name");
        types.add(partners.toContentType());
        summit.model.replace(new Model(types, Summit.languages()));
        var partner = summit.repository.create("partner", Map.of("name", "Acme"));
        summit.repository.publish(partner);
        summit.follow();
        assertThat(summit.reader().list("partners", Map.of(), ANYBODY).data()).hasSize(1);
        assertThat(generations()).containsExactly("1");
    }

    @Test
    void bringsBackTheEntriesOfATypeThatWasNotThere() throws IOException {
        summit.model.replace(new Model(List.of(), Summit.languages()));
        session("a");
        summit.model.replace(Summit.model());
        summit.follow();
        while (!generations().equals(List.of("2"))) {
            IndexedRepository.pause();
        }
        assertThat(titles()).containsExactly("a");
    }

    @Test
    void letsCursorsExpire() {
        session("a");
        session("b");
        var first = page(Map.of("page[size]", List.of("1")));
        for (int i = 0; i < PinnedSnapshots.MOST; i++) {
            session("c" + i);
            page(Map.of("page[size]", List.of("1")));
        }
        var after = Map.of(
                "page[size]",
                List.of("1"),
                "page[after]",
                List.of(first.page().after().orElseThrow()));
        assertThatThrownBy(() -> page(after))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.CURSOR_EXPIRED));
    }

    private Answer.Many page(Map<String, List<String>> parameters) {
        return summit.reader().list("sessions", parameters, ANYBODY);
    }

    private static void await(SearchIndex index) {
        while (true) {
            var snapshot = index.newest();
            if (snapshot.isPresent()) {
                snapshot.get().close();
                return;
            }
            IndexedRepository.pause();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Opens at the latest when the test ends, however it ends. */
    private record Gate(CountDownLatch latch) implements AutoCloseable {
        @Override
        public void close() {
            latch.countDown();
        }
    }

    private static void opened(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    interface Interruption {
        void happen() throws IOException;
    }

    /** Lets something happen before it gives what a rebuild asks for. */
    private record InterruptedSource(EntrySource source, Interruption interruption) implements EntrySource {
        @Override
        public List<EntrySnapshot> load(Collection<EntryId> ids) {
            return source.load(ids);
        }

        @Override
        public List<EntrySnapshot> after(EntryId last, int limit) {
            try {
                interruption.happen();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return source.after(last, limit);
        }

        @Override
        public long newestChange() {
            return source.newestChange();
        }
    }
}
