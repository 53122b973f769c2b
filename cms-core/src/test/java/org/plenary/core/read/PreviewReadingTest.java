package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.access.Reach;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** What the holder of a preview token sees, and what stays closed. */
class PreviewReadingTest {
    private static final Caller HOST = Caller.of(new Principal.Host("test"));
    private static final Caller BOTH = holder(EnumSet.allOf(Reach.class));

    @TempDir
    private Path directory;

    private IndexedRepository summit;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        var planned = summit.repository.create(
                "session", Map.of("title", Map.of("en", "Planned"), "slug", "planned", "notes", "who pays"));
        summit.repository.publish(planned, summit.clock.instant().plus(Duration.ofHours(1)));
        summit.repository.create(
                "session", Map.of("title", Map.of("en", "Drafted"), "slug", "drafted", "notes", "who pays"));
        summit.follow();
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private static Caller holder(Set<Reach> reaches) {
        return Caller.of(new Principal.Preview("1", "test", reaches));
    }

    private static Map<String, List<String>> parameters(String... pairs) {
        return List.of(pairs).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    }

    private Answer.Many list(Caller caller, String... parameters) {
        return summit.reader().list("sessions", parameters(parameters), caller);
    }

    private String ahead() {
        return "asOf=" + summit.clock.instant().plus(Duration.ofHours(2));
    }

    @Test
    void tellsWhenSomethingBeginsNextToThoseWhoLookAheadOnly() {
        var planned = Optional.of(summit.clock.instant().plus(Duration.ofHours(1)));
        assertThat(list(holder(Set.of(Reach.AHEAD))).meta().nextChangeAt()).isEqualTo(planned);
        assertThat(list(BOTH, "asOf=" + summit.clock.instant().plus(Duration.ofMinutes(5)))
                        .meta()
                        .nextChangeAt())
                .isEqualTo(planned);
        assertThat(list(BOTH, ahead()).meta().nextChangeAt()).isEmpty();
        assertThat(list(BOTH, "perspective=draft").meta().nextChangeAt()).isEmpty();
        assertThat(list(holder(Set.of(Reach.DRAFT))).meta().nextChangeAt()).isEmpty();
        assertThat(list(Caller.of(Principal.ANYBODY)).meta().tree()).containsOnlyKeys("snapshot", "asOf");
    }

    @Test
    void showsWhatItReachesAndNoMore() {
        assertThat(list(BOTH).data()).isEmpty();
        assertThat(list(holder(Set.of(Reach.AHEAD)), ahead()).data()).hasSize(1);
        assertThat(list(holder(Set.of(Reach.DRAFT)), "perspective=draft").data())
                .hasSize(2);
        assertRefused(() -> list(holder(Set.of(Reach.DRAFT)), ahead()), "read ahead");
        assertRefused(() -> list(holder(Set.of(Reach.AHEAD)), "perspective=draft"), "read draft");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String what) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_ALLOWED))
                .hasMessageContaining(what);
    }

    @Test
    void hidesPrivateFieldsOfDraftsFromWhoeverHasNoAccount() {
        assertThat(list(HOST, "perspective=draft").data())
                .allSatisfy(item -> assertThat(item).containsEntry("notes", "who pays"));
        for (var answer : List.of(list(BOTH, "perspective=draft"), list(BOTH, ahead()), list(HOST, ahead()))) {
            assertThat(answer.data())
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item).doesNotContainKey("notes"));
        }
    }

    @Test
    void answersNoQuestionAboutThemEither() {
        for (var name : List.of("filter[notes]", "filter[notes][exists]", "sort", "fields", "facet")) {
            var value = name.startsWith("filter") ? name.endsWith("[exists]") ? "true" : "who pays" : "notes";
            assertThatThrownBy(() -> list(BOTH, "perspective=draft", name + "=" + value))
                    .as(name)
                    .isInstanceOfSatisfying(
                            PlenaryException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_QUERY));
        }
        assertThat(list(BOTH, "perspective=draft", "q=pays").data()).isEmpty();
    }
}
