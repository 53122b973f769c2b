package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;

/** Words that stand near to each other. */
class ProximityTest {
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
    void ranksTextsHigherInWhichTheWordsStandNearer() {
        publish("Far", "Water is what we lack here most, and nobody in this town has enough steel");
        publish("Nearer", "Water for our steel is what we lack here most, nobody in this town has enough");
        publish("Beside", "Water steel is what we lack here most, and nobody in this town has enough");
        assertThat(found("water steel")).containsExactly("Beside", "Nearer", "Far");
        assertThat(found("steel water")).containsExactly("Beside", "Nearer", "Far");
    }

    @Test
    void leavesAHeadlineBeforeATextInWhichTheWordsStandSideBySide() {
        publish("Something else", "Water steel");
        publish("Water, and in the end steel", "Nothing");
        assertThat(found("water steel")).containsExactly("Water, and in the end steel", "Something else");
    }

    @ParameterizedTest
    @CsvSource({
        "water steel, 0, false",
        "water steel, 2, false",
        "water steel, 3, true",
        "steel water, 4, false",
        "steel water, 5, true",
        "water of steel, 99, true"
    })
    void findsThePhraseWhoseWordsMayStandApart(String words, int apart, boolean found) {
        publish("A", "Water is plenty of steel");
        assertThat(found("\"%s\"~%d".formatted(words, apart))).hasSize(found ? 1 : 0);
    }

    @Test
    void marksWhatItFoundApart() {
        publish("A", "Water is plenty of steel");
        var first = ItemMeta.of(read("\"water steel\"~3").getFirst());
        assertThat(first.get("highlights"))
                .isEqualTo(Map.of("abstract", "<mark>Water</mark> is plenty of <mark>steel</mark>"));
    }

    private void publish(String title, String text) {
        var session = Map.<String, Object>of("title", Map.of("en", title), "abstract", Map.of("en", text));
        summit.repository.publish(summit.repository.create("session", session));
        summit.follow();
    }

    private List<Map<String, Object>> read(String q) {
        return summit.reader()
                .search(Map.of("q", List.of(q), "locale", List.of("en"), "highlight", List.of("true")), ANYBODY)
                .data();
    }

    private List<Object> found(String q) {
        return read(q).stream().map(item -> item.get("title")).toList();
    }
}
