package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.EntryId;

/** What was written of a document once is delivered again, and never of another. */
class FragmentsTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private IndexedRepository summit;
    private EntryId ada;
    private EntryId session;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        ada = summit.repository.create("person", Map.of("slug", "ada", "name", Map.of("en", "Ada")));
        session = summit.repository.create("session", session("Steel of tomorrow"));
        summit.repository.publish(ada);
        summit.repository.publish(session);
        summit.follow();
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private Map<String, Object> session(String title) {
        return Map.of(
                "title",
                Map.of("en", title),
                "speakers",
                List.of(ada.toString()),
                "participants",
                List.of(Map.of("_id", "1", "person", ada.toString(), "role", "guest")));
    }

    private Map<String, Object> item(String... parameters) {
        var asked = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        return summit.reader().list("sessions", asked, ANYBODY).data().getFirst();
    }

    @Test
    void showsAChangeAtOnce() {
        assertThat(item("q", "steel", "highlight", "true")).containsEntry("title", "Steel of tomorrow");
        summit.repository.save(session, session("Steel of the day after"));
        summit.repository.publish(session);
        summit.follow();
        var item = item("q", "steel", "highlight", "true");
        assertThat(item).containsEntry("title", "Steel of the day after");
        assertThat(ItemMeta.of(item))
                .containsEntry("highlights", Map.of("title", "<mark>Steel</mark> of the day after"));
    }

    @Test
    void showsAChangeOfWhatIsIncludedAtOnce() {
        assertThat(item("include", "speakers").toString()).contains("name=Ada");
        summit.repository.save(ada, Map.of("slug", "ada", "name", Map.of("en", "Ada Lovelace")));
        summit.repository.publish(ada);
        summit.follow();
        assertThat(item("include", "speakers").toString()).contains("name=Ada Lovelace");
    }

    @Test
    void leavesOutWhatAReferenceLeadsToOnceItCannotBeSeen() {
        assertThat(item()).containsEntry("speakers", List.of(Map.of("id", ada.toString(), "type", "person")));
        summit.repository.unpublish(ada);
        summit.follow();
        assertThat(item())
                .containsEntry("speakers", List.of())
                .containsEntry("participants", List.of(Map.of("role", "guest")));
    }

    @Test
    void followsAReferenceFromEachInstantForItselfWhereverItWasFollowedFromBefore() {
        var before = summit.clock.instant().toString();
        summit.clock.advance(Duration.ofHours(1));
        summit.repository.unpublish(ada);
        summit.follow();
        for (int time = 0; time < 2; time++) {
            assertThat(item("asOf", before, "include", "speakers").toString()).contains("name=Ada");
            assertThat(item("include", "speakers")).containsEntry("speakers", List.of());
            assertThat(item("asOf", before))
                    .containsEntry("speakers", List.of(Map.of("id", ada.toString(), "type", "person")));
            assertThat(item()).containsEntry("speakers", List.of());
        }
    }

    /** Few speakers, in so many sessions that they stand there more often than an answer may have items. */
    @Test
    void includesNoMoreThanAnAnswerMayHaveAlsoWhereAllIsRemembered() {
        var speakers = new ArrayList<String>();
        for (int i = 0; i < 51; i++) {
            var speaker = summit.repository.create("person", Map.of("slug", "p" + i, "name", Map.of("en", "P" + i)));
            summit.repository.publish(speaker);
            speakers.add(speaker.toString());
        }
        for (int i = 0; i < 100; i++) {
            summit.repository.publish(summit.repository.create(
                    "session", Map.of("title", Map.of("en", "Full house " + i), "speakers", speakers)));
        }
        summit.follow();
        var few = Map.of("include", List.of("speakers"), "page[size]", List.of("90"), "q", List.of("house"));
        var many = Map.of("include", List.of("speakers"), "page[size]", List.of("100"), "q", List.of("house"));

        assertThat(summit.reader().list("sessions", few, ANYBODY).data()).hasSize(90);
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> summit.reader().list("sessions", many, ANYBODY))
                    .isInstanceOf(PlenaryException.class)
                    .satisfies(refused -> assertThat(((PlenaryException) refused).violations())
                            .singleElement()
                            .satisfies(wrong -> assertThat(wrong.where()).isEqualTo("include")));
        }
    }

    @Test
    void writesTheSameForEverySelectionWhateverWasAskedForBefore() {
        var whole = item();
        assertThat(item("fields", "title")).doesNotContainKey("speakers");
        assertThat(item("locale", "ar")).containsEntry("locale", "ar");
        assertThat(item()).isEqualTo(whole);
    }
}
