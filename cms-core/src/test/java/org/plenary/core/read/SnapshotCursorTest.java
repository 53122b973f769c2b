package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.EntryId;

/** Readers go from page to page of one state, while editors go on. */
class SnapshotCursorTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);
    private static final int MANY = 10_000;

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
    void neitherRepeatsNorSkipsWhileEditorsPublish() {
        var ids = new ArrayList<EntryId>();
        for (int i = 0; i < MANY; i++) {
            ids.add(publish(i));
        }
        summit.follow();
        var expected = ids.stream().map(EntryId::toString).toList();
        var done = new AtomicBoolean();
        var editing = new CompletableFuture<Integer>();
        try {
            var pages = pages(() -> editing.completeAsync(() -> edit(ids, done)), "sort", "order");
            assertThat(pages).isEqualTo(expected);
            assertThat(pages(
                            "sort",
                            "-title",
                            "q",
                            "session",
                            "asOf",
                            summit.clock.instant().toString()))
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(MANY / 2);
        } finally {
            done.set(true);
        }
        assertThat(editing.join()).as("rounds of the editors meanwhile").isPositive();
        assertThat(pages("sort", "order")).isNotEqualTo(expected).doesNotHaveDuplicates();
    }

    /** New entries, changed ones that move in every order, and deleted ones, until the readers are done. */
    private int edit(List<EntryId> ids, AtomicBoolean done) {
        int round = 0;
        while (!done.get()) {
            publish(-round);
            var moved = ids.get(round * 37 % MANY);
            summit.repository.save(moved, values(MANY * 2 - round));
            summit.repository.publish(moved);
            summit.repository.delete(ids.get(MANY - 1 - round % (MANY / 4)));
            summit.follow();
            round++;
        }
        return round;
    }

    @Test
    void saysHowToGoOnWhenTheStateIsNoLongerKept() {
        publish(1);
        publish(2);
        summit.follow();
        var cursor = read("page[size]", "1").page().after().orElseThrow();
        assertThat(read("page[size]", "1", "page[after]", cursor).data()).hasSize(1);
        publish(3);
        summit.follow();
        summit.clock.advance(Duration.ofMinutes(11));
        assertThat(read("page[size]", "1").page().after()).isPresent();
        assertThatThrownBy(() -> read("page[size]", "1", "page[after]", cursor))
                .isInstanceOfSatisfying(
                        PlenaryException.class, gone -> assertThat(gone.code()).isEqualTo(ErrorCode.CURSOR_EXPIRED))
                .hasMessageContaining("Start again from the first page");
    }

    @Test
    void searchesAndCountsAsOfAnotherTime() {
        var id = publish(1);
        var then = summit.clock.instant();
        summit.clock.advance(Duration.ofHours(1));
        summit.repository.save(id, Map.of("title", Map.of("en", "Renamed"), "level", "advanced"));
        summit.repository.publish(id);
        var planned = summit.repository.create("session", values(2));
        var later = summit.clock.instant().plusSeconds(60);
        summit.repository.publish(planned, later);
        summit.follow();
        Function<String, Answer.Many> asOf = at -> search(at, "q", "sesion", "types", "session", "facet", "level");

        assertThat(asOf.apply(summit.clock.instant().toString()).data()).isEmpty();
        var past = asOf.apply(then.toString());
        assertThat(past.data()).extracting(item -> item.get("id")).containsExactly(id.toString());
        assertThat(past.facets().get("level"))
                .containsExactly(new Answer.FacetValue("introductory", "introductory", 1));
        var future = asOf.apply(later.toString());
        assertThat(future.data()).extracting(item -> item.get("id")).containsExactly(planned.toString());
        assertThat(future.facets().get("level")).hasSize(1);
        assertThatThrownBy(() -> read("q", "session", "facet", "level", "asOf", later.toString()))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
    }

    private static Map<String, Object> values(int order) {
        return Map.of(
                "title",
                Map.of("en", "Session " + Math.floorMod(order * 7919, MANY)),
                "order",
                (long) order,
                "level",
                "introductory");
    }

    private EntryId publish(int order) {
        var id = summit.repository.create("session", values(order));
        summit.repository.publish(id);
        return id;
    }

    private List<String> pages(String... parameters) {
        return pages(() -> {}, parameters);
    }

    /** @param begun run when the first page was read */
    private List<String> pages(Runnable begun, String... parameters) {
        var asked = asked(parameters);
        asked.put("page[size]", List.of("100"));
        asked.put("fields", List.of("order"));
        var ids = new ArrayList<String>();
        while (true) {
            var answer = summit.reader().list("sessions", asked, ANYBODY);
            if (ids.isEmpty()) {
                begun.run();
            }
            answer.data().forEach(item -> ids.add((String) item.get("id")));
            if (answer.page().after().isEmpty()) {
                return ids;
            }
            asked.put("page[after]", List.of(answer.page().after().get()));
        }
    }

    private Answer.Many read(String... parameters) {
        return summit.reader().list("sessions", asked(parameters), ANYBODY);
    }

    private Answer.Many search(String asOf, String... parameters) {
        var asked = asked(parameters);
        asked.put("asOf", List.of(asOf));
        return summit.reader().search(asked, Caller.of(new Principal.Host("test")));
    }

    private static Map<String, List<String>> asked(String... parameters) {
        var asked = new TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        return asked;
    }
}
