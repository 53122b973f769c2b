package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;

/** The last word of a search is found where it begins longer ones, be they few or many. */
class BegunWordsTest {
    private static final int MANY = 40;

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

    private void publish(String title) {
        summit.repository.publish(
                summit.repository.create("session", Map.of("title", Map.of("en", title), "code", "x")));
        summit.follow();
    }

    private List<Object> found(String q) {
        var parameters = Map.of("q", List.of(q), "locale", List.of("en"), "page[size]", List.of("100"));
        return summit.reader().search(parameters, Caller.of(Principal.ANYBODY)).data().stream()
                .map(item -> item.get("title"))
                .toList();
    }

    @Test
    void areFoundWhereOneBeginsSo() {
        publish("Hydrogen");
        publish("Wind");
        assertThat(found("hydr")).containsExactly("Hydrogen");
        assertThat(found("hydrogen")).containsExactly("Hydrogen");
        assertThat(found("hydr ")).isEmpty();
    }

    @Test
    void areFoundWhereManyBeginSo() {
        var titles = IntStream.range(0, MANY)
                .mapToObj(i -> "Hydra%s%s".formatted((char) ('a' + i / 10), (char) ('a' + i % 10)))
                .toList();
        titles.forEach(this::publish);
        assertThat(found("hydra")).containsExactlyInAnyOrderElementsOf(List.copyOf(titles));
        assertThat(found("hydrab"))
                .hasSize(10)
                .allMatch(title -> title.toString().startsWith("Hydrab"));
    }

    @Test
    void countLessThanTheWordItself() {
        publish("Hydrogens");
        publish("Hydrogen");
        publish("Hydrogenous");
        assertThat(found("hydrogen").getFirst()).isEqualTo("Hydrogen");
        assertThat(found("hydrogen")).hasSize(3);
    }

    @Test
    void areFoundThatWerePublishedAfterTheyWereSearchedFor() {
        publish("Hydrogen");
        assertThat(found("hydr")).hasSize(1);
        publish("Hydraulics");
        assertThat(found("hydr")).containsExactlyInAnyOrder("Hydrogen", "Hydraulics");
    }
}
