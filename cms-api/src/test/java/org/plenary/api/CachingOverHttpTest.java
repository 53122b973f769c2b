package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What delivery says to those who keep answers. */
class CachingOverHttpTest {
    private static final String LIST = "/api/v1/talks?locale=en";

    private static ApiServer server;
    private static ApiClient.Got opening;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
        opening = server.act(
                server.create("talk", Map.of("title", Map.of("en", "Opening"), "code", "T-1")), "publish", Map.of());
        server.act(server.create("home", Map.of("headline", Map.of("en", "Welcome"))), "publish", Map.of());
        server.repository.clock.advance(Duration.ofMinutes(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ApiClient.Got get(String path) {
        return server.anonymous("GET", path).get();
    }

    @Test
    void letsAnswersBeKeptForAMinuteAndNamesWhatIsInside() {
        var list = get(LIST);
        assertThat(list.header("Cache-Control")).isEqualTo("public, max-age=60, stale-while-revalidate=60");
        assertThat(list.header("Surrogate-Key").split(" ")).contains("talk", opening.text("id"));
        assertThat(list.header("Cache-Tag").split(",")).contains("talk", opening.text("id"));
        assertThat(list.header("Last-Modified")).matches("[A-Z][a-z]{2}, .* GMT");
        assertThat(get("/api/v1/types").header("Cache-Control")).startsWith("public, max-age=60");
    }

    @Test
    void letsGraphQlByGetBeKeptLikeEveryOtherAnswer() {
        var list = graphql("{ talks(locale: \"en\") { items { id title } } home(locale: \"en\") { headline } }");
        assertThat(list.header("Cache-Control")).isEqualTo("public, max-age=60, stale-while-revalidate=60");
        assertThat(list.header("Surrogate-Key").split(" ")).contains("talk", "home", opening.text("id"));
        assertThat(list.header("Cache-Tag").split(",")).contains("talk", "home", opening.text("id"));
        assertThat(list.header("Last-Modified")).matches("[A-Z][a-z]{2}, .* GMT");
        assertThat(list.header("Content-Language")).isEqualTo("en");
        assertThat(varies(list)).isEqualTo("Accept");

        var unnamed = graphql("{ talks { items { id title } } }");
        assertThat(varies(unnamed)).isEqualTo("Accept-Language, Accept");
        var model = graphql("{ __typename }");
        assertThat(model.header("Cache-Control")).startsWith("public, max-age=60");
        assertThat(model.header("Surrogate-Key")).isEmpty();
        var nothing = graphql("{ talk(id: \"01970000-0000-7000-8000-000000000000\") { id } }");
        assertThat(nothing.header("Cache-Control")).isEqualTo("public, no-cache");
        var wrong = graphql("{ talks(locale: \"xx\") { items { id } } }");
        assertThat(wrong.header("Cache-Control")).contains("no-store");
        var signedIn =
                server.send("GET", "/api/v1/graphql?query=%7B__typename%7D").get();
        assertThat(signedIn.header("Cache-Control")).isEqualTo("private, no-store");
    }

    private static ApiClient.Got graphql(String query) {
        return get("/api/v1/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static String varies(ApiClient.Got got) {
        return String.join(", ", got.response().headers().allValues("Vary"));
    }

    @Test
    void saysOfWhatIsMadeOfTheModelSinceWhenItIsSo() {
        for (var path :
                List.of("/api/v1/types", "/api/v1/types/talk", "/api/v1/openapi.json", "/api/v1/openapi.yaml")) {
            var got = get(path);
            assertThat(got.header("Cache-Control")).as(path).startsWith("public, max-age=60");
            assertThat(got.header("Last-Modified")).as(path).isNotEmpty();
            var again = server.anonymous("GET", path)
                    .header("If-None-Match", got.header("ETag"))
                    .get();
            assertThat(again.status()).as(path).isEqualTo(304);
        }
    }

    @Test
    void stopsAtTheNextScheduledChangeOfAnythingThatCouldEnterTheAnswer() {
        var second = server.create("talk", Map.of("title", Map.of("en", "Closing")));
        var soon = server.repository.clock.instant().plusSeconds(30);
        assertThat(server.act(second, "publish", Map.of("from", soon.toString()))
                        .status())
                .isEqualTo(200);
        assertThat(get(LIST).header("Cache-Control")).isEqualTo("public, max-age=30");
        assertThat(get("/api/v1/talks/" + opening.text("id")).header("Cache-Control"))
                .isEqualTo("public, max-age=30");
        assertThat(get("/api/v1/search?q=welcome").header("Cache-Control")).isEqualTo("public, max-age=30");
        assertThat(get("/api/v1/home?locale=en").header("Cache-Control")).contains("max-age=60");
        assertThat(graphql("{ talks { items { id } } }").header("Cache-Control"))
                .isEqualTo("public, max-age=30");
        assertThat(graphql("{ home { headline } talks { items { id } } }").header("Cache-Control"))
                .isEqualTo("public, max-age=30");
        assertThat(graphql("{ home { headline } }").header("Cache-Control")).contains("max-age=60");
        assertThat(get(LIST).response().body()).doesNotContain(second.text("id"));
        assertThat(get(LIST).header("Surrogate-Key")).doesNotContain(second.text("id"));

        server.repository.clock.advance(Duration.ofSeconds(30));
        var after = get(LIST);
        assertThat(after.response().body()).contains(second.text("id"));
        assertThat(after.header("Cache-Control")).contains("max-age=60");
        assertThat(after.header("Last-Modified")).isEmpty();
        server.repository.clock.advance(Duration.ofSeconds(1));
        assertThat(get(LIST).header("Last-Modified")).isNotEmpty();
    }

    @Test
    void keepsTheTagOfAPageWhileNothingChangesAndTimePasses() {
        server.act(server.create("talk", Map.of("title", Map.of("en", "Closing"))), "publish", Map.of());
        var path = LIST + "&page%5Bsize%5D=1";
        var first = get(path);
        server.repository.clock.advance(Duration.ofHours(1));
        var later = get(path);
        assertThat(later.header("ETag")).isEqualTo(first.header("ETag"));
        var next = get(path + "&page%5Bafter%5D=" + later.text("page/after"));
        assertThat((List<?>) next.at("data")).hasSize(1);
    }

    @Test
    void letsHistoryBeKeptAndNothingPersonal() {
        var past = LIST + "&asOf=" + server.repository.clock.instant().minusSeconds(60);
        assertThat(get(past).header("Cache-Control")).contains("max-age=60");
        var signedIn = server.send("GET", LIST).get();
        assertThat(signedIn.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(signedIn.header("Surrogate-Key")).isEmpty();
        assertThat(get("/api/v1/talks/nothing").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void refusesWhatTheReaderDoesNotExpect() {
        var other =
                server.anonymous("GET", LIST).header("If-Match", "\"other\"").get();
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(other.text("type")).isEqualTo("/problems/precondition-failed");
        var same = server.anonymous("GET", LIST)
                .header("If-Match", get(LIST).header("ETag"))
                .get();
        assertThat(same.status()).isEqualTo(200);
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() {
        var got = get(LIST);
        var head = server.anonymous("HEAD", LIST).get();
        assertThat(head.response().body()).isEmpty();
        for (var name : List.of("ETag", "Cache-Control", "Content-Type", "Content-Language", "Surrogate-Key")) {
            assertThat(head.header(name)).as(name).isEqualTo(got.header(name));
        }
    }
}
