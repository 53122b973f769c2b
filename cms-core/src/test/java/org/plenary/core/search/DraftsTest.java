package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Caller;
import org.plenary.spi.entry.EntryId;

/** One document serves who reads what is live and who reads drafts, as long as both are to see the same. */
class DraftsTest {
    private static final Caller HOST = Caller.of(new Principal.Host("test"));
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

    @Test
    void needsNoDocumentOfItsOwnWhileItIsWhatIsLive() throws IOException {
        var id = published("session", Map.of("title", Map.of("en", "Energy")));
        assertThat(documents("live")).isEqualTo(1);
        assertThat(documents("draft")).isZero();

        summit.repository.save(id, Map.of("title", Map.of("en", "Climate")));
        summit.follow();
        assertThat(titles("draft", "climate")).containsExactly("Climate");
        assertThat(titles("draft", "energy")).isEmpty();
        assertThat(titles("live", "energy")).containsExactly("Energy");
        assertThat(titles("live", "climate")).isEmpty();
        assertThat(documents("draft")).isEqualTo(1);

        summit.repository.publish(id);
        summit.follow();
        assertThat(titles("draft", "climate")).containsExactly("Climate");
        assertThat(titles("live", "climate")).containsExactly("Climate");
        assertThat(documents("draft")).isZero();
    }

    @Test
    void isADocumentOfItsOwnWhileItHoldsWhatIsPrivate() throws IOException {
        published("person", Map.of("name", Map.of("en", "Ada"), "email", "ada@example.org"));
        assertThat(documents("live")).isEqualTo(1);
        assertThat(documents("draft")).isEqualTo(1);
    }

    @Test
    void tellsOfTheDraftWhatIsPlannedAndOfTheLiveDocumentNothingOfIt() {
        published("session", Map.of("title", Map.of("en", "Energy")));
        assertThat(item("draft", "energy").toString()).contains("tracks").contains("status");
        assertThat(item("live", "energy").toString()).doesNotContain("tracks").doesNotContain("status");
    }

    @Test
    void isStillThereWhenItIsNoLongerPublished() {
        var id = published("session", Map.of("title", Map.of("en", "Energy")));
        summit.repository.unpublish(id);
        summit.follow();
        assertThat(titles("draft", "energy")).containsExactly("Energy");
        assertThat(titles("live", "energy")).isEmpty();
    }

    private EntryId published(String type, Map<String, Object> values) {
        var id = summit.repository.create(type, values);
        summit.repository.publish(id);
        summit.follow();
        return id;
    }

    private List<Object> titles(String perspective, String words) {
        return summit.reader().search(parameters(perspective, words), caller(perspective)).data().stream()
                .map(item -> item.get("title"))
                .toList();
    }

    private Map<String, Object> item(String perspective, String words) {
        return summit.reader()
                .search(parameters(perspective, words), caller(perspective))
                .data()
                .getFirst();
    }

    private static Map<String, List<String>> parameters(String perspective, String words) {
        return Map.of("q", List.of(words), "perspective", List.of(perspective));
    }

    private static Caller caller(String perspective) {
        return perspective.equals("live") ? ANYBODY : HOST;
    }

    private int documents(String shelf) throws IOException {
        summit.index().commit();
        try (var files = FSDirectory.open(directory.resolve("1").resolve(shelf));
                var reader = DirectoryReader.open(files)) {
            return reader.numDocs();
        }
    }
}
