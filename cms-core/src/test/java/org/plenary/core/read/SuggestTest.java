package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.EntryId;

/** What a search box offers while somebody types. */
class SuggestTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);
    private static final Caller HOST = Caller.of(new Principal.Host("test"));

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
    void showsWhatToPutIntoTheBoxAndWhereItLeads() {
        var id = publish("session", Map.of("slug", "oil", "title", Map.of("ar", "الصناعة & النفط")));
        var answer = read(ANYBODY, "q", "الصنا", "locale", "ar").tree();
        assertThat(answer.get("data"))
                .isEqualTo(List.of(Map.of(
                        "text", "الصناعة & النفط",
                        "highlight", "<mark>الصناعة</mark> &amp; النفط",
                        "locale", "ar",
                        "dir", "rtl",
                        "id", id.toString(),
                        "type", "session",
                        "slug", "oil")));
        assertThat(answer.get("meta").toString()).contains("snapshot=").doesNotContain("spelling");
    }

    @Test
    void putsHeadlinesFirstThatBeginSo() {
        title("Water of the Gulf");
        title("A river of water");
        title("Waterfront walks");
        title("Fire");
        assertThat(texts("water"))
                .containsExactlyInAnyOrder("Water of the Gulf", "Waterfront walks", "A river of water");
        assertThat(texts("water")).last().isEqualTo("A river of water");
        assertThat(texts("W")).containsExactlyInAnyOrder("Water of the Gulf", "Waterfront walks");
        assertThat(texts("gulf wat")).containsExactly("Water of the Gulf");
        assertThat(texts("water of the G")).containsExactly("Water of the Gulf");
        assertThat(read(ANYBODY, "q", "water", "size", "2").data()).hasSize(2);
    }

    @Test
    void looksIntoHeadlinesOnly() {
        publish(
                "session",
                Map.of("title", Map.of("en", "Opening"), "abstract", Map.of("en", "Hydrogen"), "code", "H2"));
        assertThat(texts("hydrogen")).isEmpty();
        assertThat(texts("H2")).isEmpty();
    }

    @Test
    void offersEntriesOfAllTypesOrOfThoseThatAreNamed() {
        title("Climate");
        publish("track", Map.of("slug", "climate", "name", Map.of("en", "Climate and water")));
        publish("person", Map.of("slug", "clim", "name", Map.of("en", "Clim Attenborough")));
        assertThat(texts("clim")).hasSize(3);
        assertThat(read(ANYBODY, "q", "clim", "types", "track,person").data())
                .extracting(item -> item.get("type"))
                .containsExactlyInAnyOrder("track", "person");
    }

    @Test
    void readsEachHeadlineInTheFirstLocaleThatHasOne() {
        publish("session", Map.of("title", Map.of("en", "Opening", "ru", "Открытие")));
        publish("session", Map.of("title", Map.of("en", "Open day")));
        assertThat(texts("open", "locale", "ru")).containsExactly("Open day");
        assertThat(texts("откр", "locale", "ru")).containsExactly("Открытие");
        assertThat(texts("откр", "locale", "en")).isEmpty();
        assertThat(texts("откр", "locale", "*")).containsExactly("Открытие");
        assertThat(read(ANYBODY, "q", "open", "locale", "ru").data().getFirst())
                .containsEntry("locale", "en")
                .containsEntry("dir", "ltr");
    }

    @ParameterizedTest
    @CsvSource({"ar, احمد", "ar, أحمد ب", "ar, إحمد بن ماج", "ru, МАЯ", "en, beach-he"})
    void looksPastTheMarksThatTheLanguageLooksPast(String locale, String typed) {
        publish("session", Map.of("title", Map.of("ar", "أحمد بن ماجد", "en", "Beach-head", "ru", "Маяк")));
        assertThat(texts(typed, "locale", locale)).hasSize(1);
    }

    @Test
    void offersWhatWasMeantWhereNothingGoesOnAsTyped() {
        title("Industry of tomorrow");
        title("Water");
        var answer = read(ANYBODY, "q", "indutsry tomorow");
        assertThat(answer.data())
                .extracting(item -> item.get("highlight"))
                .containsExactly("<mark>Industry</mark> of <mark>tomorrow</mark>");
        assertThat(answer.spelling()).hasValue("industry tomorrow");
        assertThat(read(ANYBODY, "q", "watre").spelling()).hasValue("water");
        assertThat(read(ANYBODY, "q", "Indu").spelling()).isEmpty();
        assertThat(read(ANYBODY, "q", "zzzzzz").spelling()).isEmpty();
    }

    @Test
    void learnsSpellingsFromWholeTexts() {
        publish(
                "session",
                Map.of("title", Map.of("en", "Opening"), "abstract", Map.of("en", "All about Desalination")));
        var answer = read(ANYBODY, "q", "desalniation");
        assertThat(answer.data()).isEmpty();
        assertThat(answer.spelling()).hasValue("desalination");
        assertThat(read(ANYBODY, "q", "desalination").spelling()).isEmpty();
        assertThat(read(ANYBODY, "q", "Desalniation").spelling()).hasValue("Desalination");
    }

    @Test
    void knowsNoWordOfWhatIsHidden() {
        title("Opening");
        summit.repository.create("session", Map.of("title", Map.of("en", "Resignation")));
        var planned = summit.repository.create("session", Map.of("title", Map.of("en", "Resignations")));
        summit.repository.publish(planned, summit.clock.instant().plusSeconds(60));
        var gone = title("Resigned");
        summit.repository.delete(gone);
        publish("session", Map.of("title", Map.of("en", "Plain"), "notes", "resignation"));
        summit.follow();
        for (var typed : List.of("r", "resig", "resignation", "resignatoin")) {
            assertThat(read(ANYBODY, "q", typed).tree()).containsEntry("data", List.of());
            assertThat(read(ANYBODY, "q", typed).spelling()).isEmpty();
        }
        assertThat(read(HOST, "q", "resig", "perspective", "draft").data()).hasSize(2);
    }

    @Test
    void offersWhatWasThereThenAndToThoseWhoMayWhatWillBe() {
        var id = title("Old opening");
        var then = summit.clock.instant();
        summit.clock.advance(Duration.ofHours(1));
        summit.repository.save(id, Map.of("title", Map.of("en", "New opening")));
        summit.repository.publish(id);
        var later = summit.clock.instant().plusSeconds(3_600);
        var planned = summit.repository.create("session", Map.of("title", Map.of("en", "Opening to come")));
        summit.repository.publish(planned, later);
        summit.follow();
        assertThat(texts("opening")).containsExactly("New opening");
        assertThat(texts("opening", "asOf", then.toString())).containsExactly("Old opening");
        assertThat(read(HOST, "q", "opening", "asOf", later.toString()).data()).hasSize(2);
        assertThatThrownBy(() -> read(ANYBODY, "q", "opening", "asOf", later.toString()))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
    }

    @Test
    void needsSomethingToGoOn() {
        assertThatThrownBy(() -> read(ANYBODY)).isInstanceOf(PlenaryException.class);
        assertThatThrownBy(() -> read(ANYBODY, "q", " ")).isInstanceOf(PlenaryException.class);
    }

    private EntryId title(String title) {
        return publish("session", Map.of("title", Map.of("en", title)));
    }

    private EntryId publish(String type, Map<String, Object> values) {
        var id = summit.repository.create(type, values);
        summit.repository.publish(id);
        summit.follow();
        return id;
    }

    private List<Object> texts(String typed, String... more) {
        var parameters = new String[more.length + 2];
        System.arraycopy(more, 0, parameters, 2, more.length);
        parameters[0] = "q";
        parameters[1] = typed;
        return read(ANYBODY, parameters).data().stream()
                .map(item -> item.get("text"))
                .toList();
    }

    private Answer.Suggestions read(Caller caller, String... parameters) {
        var asked = new TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        return summit.reader().suggest(asked, caller);
    }
}
