package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryOverHttpTest {
    private static ApiServer server;
    private static ApiClient.Got opening;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
        opening = publish(server.create(
                "talk", Map.of("title", Map.of("en", "Opening", "ar", "افتتاح"), "code", "T-1", "priority", 2)));
        publish(server.create("talk", Map.of("title", Map.of("en", "Closing"), "code", "T-2", "priority", 1)));
        server.create("talk", Map.of("title", Map.of("en", "Secret plans")));
        publish(server.create("home", Map.of("headline", Map.of("en", "Welcome"))));
        server.repository.clock.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsWhatIsPublishedAndNothingElse() {
        var list =
                server.anonymous("GET", "/api/v1/talks?sort=priority&locale=en").get();
        assertThat(list.status()).as(list.response().body()).isEqualTo(200);
        assertThat((List<?>) list.at("data")).hasSize(2);
        assertThat(list.at("data/0/title")).isEqualTo("Closing");
        assertThat(list.header("Content-Language")).isEqualTo("en");
        assertThat(list.header("Vary")).doesNotContain("Accept-Language");
        assertThat(list.header("Cache-Control")).isEqualTo("public, max-age=60, stale-while-revalidate=60");
        assertThat(list.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void answersTheSameQueryAsJson() {
        var query = Map.of("filter", Map.of("code", "T-1"), "locale", "en");
        var posted = server.anonymous("POST", "/api/v1/talks/query").json(query).get();
        assertThat(posted.status()).as(posted.response().body()).isEqualTo(200);
        assertThat(posted.at("data/0/id")).isEqualTo(opening.text("id"));
        var got = server.anonymous("GET", "/api/v1/talks?filter%5Bcode%5D=T-1&locale=en")
                .get();
        assertThat(got.at("data")).isEqualTo(posted.at("data"));
    }

    @Test
    void readsAnItemByIdAndBySlugInTheReadersLanguage() {
        var path = "/api/v1/talks/" + opening.text("id");
        var arabic = server.anonymous("GET", path)
                .header("Accept-Language", "ar, en;q=0.5")
                .get();
        assertThat(arabic.at("data/title")).isEqualTo("افتتاح");
        assertThat(arabic.at("data/dir")).isEqualTo("rtl");
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.header("Vary")).contains("Accept-Language");
        var bySlug = server.anonymous("GET", "/api/v1/talks/by-slug/opening?locale=ar")
                .get();
        assertThat(bySlug.at("data")).isEqualTo(arabic.at("data"));
    }

    @Test
    void readsASingletonAndSearches() {
        assertThat(server.anonymous("GET", "/api/v1/home?locale=en").get().at("data/headline"))
                .isEqualTo("Welcome");
        var hits = server.anonymous("GET", "/api/v1/search?q=opening&locale=en").get();
        assertThat(hits.at("data/0/id")).isEqualTo(opening.text("id"));
    }

    @Test
    void completesWhatIsTypedIntoASearchBox() {
        var completions = server.anonymous("GET", "/api/v1/suggest?q=open&types=talk&locale=en")
                .get();
        assertThat(completions.status()).as(completions.response().body()).isEqualTo(200);
        assertThat(completions.at("data/0/text")).isEqualTo("Opening");
        assertThat(completions.at("data/0/highlight")).isEqualTo("<mark>Opening</mark>");
        assertThat(completions.at("data/0/slug")).isEqualTo("opening");
        assertThat(completions.header("Content-Language")).isEqualTo("en");
        var misspelt =
                server.anonymous("GET", "/api/v1/suggest?q=clsoing&locale=en").get();
        assertThat(misspelt.at("data/0/text")).isEqualTo("Closing");
        assertThat(misspelt.at("meta/spelling")).isEqualTo("closing");
    }

    @Test
    void saysThatAPageIsGoneAndHowToGoOn() {
        var first = "/api/v1/talks?page%5Bsize%5D=1&locale=en";
        var next = first + "&page%5Bafter%5D="
                + server.anonymous("GET", first).get().text("page/after");
        assertThat(server.anonymous("GET", next).get().status()).isEqualTo(200);
        server.create("talk", Map.of("title", Map.of("en", "Another state")));
        server.repository.clock.advance(Duration.ofMinutes(11));
        assertThat(server.anonymous("GET", first).get().status()).isEqualTo(200);
        var gone = server.anonymous("GET", next).get();
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(gone.text("detail")).contains("Start again from the first page");
    }

    @Test
    void sendsAnAnswerOnlyOnceToAReaderWhoHasIt() {
        var path = "/api/v1/talks?locale=en";
        var first = server.anonymous("GET", path).get();
        var again = server.anonymous("GET", path)
                .header("If-None-Match", first.header("ETag"))
                .get();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.response().body()).isEmpty();
        var head = server.anonymous("HEAD", path).get();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.response().body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"garbage, 200", "W/garbage, 200", "'\"other\"', 200", "'\"other\", W/TAG', 304", "*, 304", "'', 200"})
    void comparesTheTagsThatAReaderHas(String sent, int status) {
        var path = "/api/v1/types";
        var tag = server.anonymous("GET", path).get().header("ETag");
        var got = server.anonymous("GET", path)
                .header("If-None-Match", sent.replace("TAG", tag))
                .get();
        assertThat(got.status()).isEqualTo(status);
    }

    @Test
    void showsDraftsOnlyToThoseWhoMay() {
        var path = "/api/v1/talks?perspective=draft&locale=en";
        assertThat(server.anonymous("GET", path).get().status()).isEqualTo(401);
        var drafts = server.send("GET", path).get();
        assertThat(drafts.response().body()).contains("Secret plans");
        assertThat(drafts.header("Cache-Control")).isEqualTo("private, no-store");
        var ahead = "/api/v1/talks?asOf=2031-01-01T00:00:00Z&locale=en";
        assertThat(server.anonymous("GET", ahead).get().status()).isEqualTo(401);
        assertThat(server.send("GET", ahead).get().status()).isEqualTo(200);
    }

    @Test
    void listsDraftsForTheConsole() {
        var path = "/manage/v1/entries?type=talk&locale=en&q=secret";
        assertThat(server.anonymous("GET", path).get().status()).isEqualTo(401);
        assertThat(server.send("GET", path).get().at("data/0/title")).isEqualTo("Secret plans");
        var home = server.send("GET", "/manage/v1/entries?type=home&locale=en").get();
        assertThat(home.response().body()).contains("Welcome");
        var unknown = server.send("GET", "/manage/v1/entries?type=tolk").get();
        assertThat(unknown.at("errors/0/parameter")).isEqualTo("type");
        assertThat(unknown.text("errors/0/detail")).contains("'talk'");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tolks, 404",
        "/api/v1/talks/nothing, 404",
        "/api/v1/talks/by-slug/nothing, 404",
        "/api/v1/talk, 404",
        "/api/v1/talks?filter[titel]=x, 400",
        "/api/v1/talks?filter[code][like]=x, 400",
        "/api/v1/talks?sort=nothing, 400",
        "/api/v1/talks?pagesize=3, 400",
        "/api/v1/talks?page[size]=0, 400",
        "/api/v1/talks?page[size]=100000, 400",
        "/api/v1/talks?page[after]=nonsense, 400",
        "/api/v1/talks?page[after]=, 400",
        "/api/v1/changes?since=, 400",
        "/api/v1/talks?filter[code]=T-1&filter%5bcode%5d=T-1, 400",
        "/api/v1/talks?locale=xx, 400",
        "/api/v1/talks?locale=en&locale=ar, 400",
        "/api/v1/talks?asOf=yesterday, 400",
        "/api/v1/talks?include=nobody, 400",
        "/api/v1/talks?q=%ED%A0%80, 400",
        "/api/v1/search, 400",
        "/api/v1/search?q=a&types=tolk, 400",
        "/api/v1/suggest, 400",
        "/api/v1/suggest?q=, 400",
        "/api/v1/suggest?q=a&size=1000, 400",
        "/api/v1/suggest?q=a&page[size]=5, 400"
    })
    void answersABadReadWithAProblem(String path, int status) {
        var got = server.anonymous("GET", path.replace("[", "%5B").replace("]", "%5D"))
                .get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(status);
        assertThat(got.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"filter[code],", "filter[code][in],", "filter[code][nin],T-1%2C", "filter[priority][between],%2C3"})
    void namesTheParameterInWhichAValueIsMissing(String parameter, String value) {
        var escaped = parameter.replace("[", "%5B").replace("]", "%5D");
        var got = server.anonymous(
                        "GET", "/api/v1/talks?locale=en&" + escaped + "=" + Objects.requireNonNullElse(value, ""))
                .get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(400);
        assertThat(got.text("type")).isEqualTo("/problems/invalid-query");
        assertThat(got.at("errors/0/parameter")).isEqualTo(parameter);
        assertThat(got.text("errors/0/detail")).startsWith("A value is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "priority", "startsAt", "state", "participants.person"})
    void pointsToAListWithNothingInIt(String path) {
        var query = Map.of("filter", Map.of(path, Map.of("in", List.of())));
        var got = server.anonymous("POST", "/api/v1/talks/query").json(query).get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(400);
        assertThat(got.text("type")).isEqualTo("/problems/invalid-query");
        assertThat(got.at("errors/0/pointer")).isEqualTo("/filter/" + path + "/in");
    }

    @Test
    void namesTheNearestAddressInOneSentence() {
        assertThat(server.anonymous("GET", "/api/v1/tolks").get().text("detail"))
                .isEqualTo("There is no 'tolks'; did you mean 'talks'?");
        assertThat(server.anonymous("GET", "/api/v1/xyz").get().text("detail")).isEqualTo("There is no 'xyz'.");
    }

    @Test
    void allowsHeadWhereverItAllowsGet() {
        assertThat(server.anonymous("DELETE", "/api/v1/talks").get().header("Allow"))
                .contains("GET", "HEAD");
    }

    private static ApiClient.Got publish(ApiClient.Got entry) {
        return server.act(entry, "publish", Map.of());
    }
}
