package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;

/** Every text says in what it is written and which way it runs, however it is delivered. */
class RenderingTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    private IndexedRepository summit;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        var ada = summit.repository.create("person", Map.of("slug", "ada", "name", Map.of("en", "Ada Lovelace")));
        summit.repository.publish(ada);
        var session = summit.repository.create(
                "session",
                Map.of(
                        "slug", "opening",
                        "title", Map.of("en", "Opening", "ar", "افتتاح"),
                        "abstract", Map.of("en", "**Doors** open"),
                        "code", "Hall A",
                        "speakers", List.of(ada.toString())));
        summit.repository.publish(session);
        summit.follow();
    }

    @AfterEach
    void close() {
        summit.close();
    }

    private Map<String, Object> opening(String... parameters) {
        return summit.reader()
                .bySlug("sessions", "opening", parameters(parameters), ANYBODY)
                .data();
    }

    private static Map<String, List<String>> parameters(String... pairs) {
        return List.of(pairs).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    }

    @Test
    void deliversMarkdownAsWrittenUnlessAsked() {
        assertThat(opening()).containsEntry("abstract", "**Doors** open");
        assertThat(opening("render=html").get("abstract")).isNotEqualTo("**Doors** open");
        assertThat(opening("render=source")).isEqualTo(opening()).containsEntry("abstract", "**Doors** open");
    }

    @Test
    void wrapsHtmlInItsOwnLanguageAndDirection() {
        var html = "<div lang=\"en\" dir=\"ltr\"><p><strong>Doors</strong> open</p></div>";
        assertThat(opening("render=html")).containsEntry("abstract", html);
        assertThat(opening("render=html", "locale=ar"))
                .containsEntry("abstract", html)
                .containsEntry("title", "افتتاح")
                .containsEntry("code", "Hall A");
        assertThat(opening("render=html", "locale=*").get("abstract")).isEqualTo(Map.of("en", html));
    }

    @Test
    void isolatesPlainTextsThatRunAgainstTheAnswer() {
        assertThat(opening("render=text"))
                .containsEntry("abstract", "Doors open")
                .containsEntry("code", "Hall A");
        assertThat(opening("render=text", "locale=ar", "include=speakers"))
                .containsEntry("abstract", "\u2066Doors open\u2069")
                .containsEntry("title", "افتتاح")
                .containsEntry("code", "\u2068Hall A\u2069")
                .containsEntry("slug", "opening")
                .extracting("speakers")
                .asString()
                .contains("name=\u2066Ada Lovelace\u2069", "slug=ada");
    }

    @Test
    void saysHowATextRunsThatFellBackToTheOtherDirection() {
        var item = opening("locale=ar", "include=speakers");
        assertThat(ItemMeta.of(item)).containsEntry("dir", Map.of("abstract", "ltr"));
        assertThat(item).extracting("speakers").asString().contains("fallback={name=en}", "dir={name=ltr}");
        assertThat(ItemMeta.of(opening("locale=ru")))
                .containsEntry("fallback", Map.of("abstract", "en", "title", "en"))
                .doesNotContainKey("dir");
    }

    @Test
    void saysHowEachOfAllLocalesRuns() {
        var item = opening("locale=*", "include=speakers");
        assertThat(item).containsEntry("dir", Map.of("en", "ltr", "ar", "rtl"));
        assertThat(item).extracting("speakers").asString().contains("dir={en=ltr}");
    }

    @Test
    void rendersInListsSearchesAndQueriesAlike() {
        var reader = summit.reader();
        assertThat(List.of(
                        reader.list("sessions", parameters("render=text"), ANYBODY),
                        reader.query("sessions", Map.of("render", "text"), ANYBODY),
                        reader.search(parameters("q=opening", "render=text"), ANYBODY)))
                .allSatisfy(answer -> assertThat(answer.data().getFirst()).containsEntry("abstract", "Doors open"));
    }

    @Test
    void isolatesHighlightsInAnotherLanguage() {
        assertThat(highlight("doors", "ar", "abstract"))
                .isEqualTo("<bdi lang=\"en\" dir=\"ltr\">**<mark>Doors</mark>** open</bdi>");
        assertThat(highlight("hall", "ar", "code")).isEqualTo("<bdi dir=\"auto\"><mark>Hall</mark> A</bdi>");
        assertThat(highlight("hall", "en", "code")).isEqualTo("<mark>Hall</mark> A");
        assertThat(highlight("doors", "en", "abstract")).isEqualTo("**<mark>Doors</mark>** open");
        assertThat(highlight("opening", "*", "title"))
                .isEqualTo("<bdi lang=\"en\" dir=\"ltr\"><mark>Opening</mark></bdi>");
    }

    private Object highlight(String text, String locale, String field) {
        var found = summit.reader()
                .list("sessions", parameters("q=" + text, "locale=" + locale, "highlight=true"), ANYBODY)
                .data();
        return ((Map<?, ?>) ItemMeta.of(found.getFirst()).get("highlights")).get(field);
    }

    @Test
    void refusesARenderingThatIsNone() {
        assertThatThrownBy(() -> opening("render=pdf"))
                .hasMessageContaining("cannot be answered")
                .extracting("violations")
                .asString()
                .contains("There is no rendering 'pdf'. Known: html, source, text.");
    }
}
