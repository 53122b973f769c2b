package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.plugin.JarMaker;

/** The addresses that a plugin adds, as its author writes them and its readers meet them. */
class RoutesOverHttpTest {
    private static final String PLUGIN = """
            package org.example.lines;

            import java.util.Map;
            import java.util.stream.Collectors;
            import org.plenary.spi.Plugin;
            import org.plenary.spi.PluginSpec;
            import org.plenary.spi.query.BadParameter;
            import org.plenary.spi.query.ContentQuery;
            import org.plenary.spi.route.Reply;

            public final class LinesPlugin implements Plugin {
                private static org.plenary.spi.route.RouteRequest kept;

                @Override
                public void describe(PluginSpec plugin) {
                    plugin.route("talks.txt", route -> route
                            .title("Talks, a line for each")
                            .produces("text/plain;charset=utf-8")
                            .over("talk").paged()
                            .parameter("bullet", "What each line begins with.")
                            .answer(request -> {
                                String bullet = request.parameter("bullet").orElse("-");
                                if (bullet.length() > 3) {
                                    throw new BadParameter("bullet", "A bullet has three characters at most.");
                                }
                                var page = request.content().list(request.asked().sort("title").fields("title"));
                                return Reply.of(page.items().stream()
                                        .map(talk -> bullet + " " + talk.text("title").orElse("?") + "\\n")
                                        .collect(Collectors.joining())
                                        + request.next(page).map(next -> "next: " + next).orElse(""));
                            }));
                    plugin.route("all.json", route -> route.answer(request -> {
                        kept = request;
                        var all = request.content().all(ContentQuery.of("talks").locale("*"));
                        return Reply.json(Map.of("count", all.items().size(), "self", request.address().toString()));
                    }));
                    plugin.route("broken.txt", route -> route.answer(request -> {
                        throw new IllegalStateException("the secret of the plugin");
                    }));
                    plugin.route("mistaken.txt", route -> route.answer(request ->
                            Reply.json(Map.of("n", request.content().list(ContentQuery.of("talks").sort("no")).more()))));
                    plugin.route("null.txt", route -> route.answer(request -> null));
                    plugin.route("late.txt", route -> route.answer(request -> {
                        kept.content().list(ContentQuery.of("talks"));
                        return Reply.of("never");
                    }));
                }
            }
            """;
    private static final String TALKS = "/x/lines/talks.txt?locale=en";

    private static ApiServer server;
    private static ApiClient.Got opening;

    @BeforeAll
    static void start(@TempDir Path directory) {
        var plugins = directory.resolve("plugins");
        new JarMaker(plugins).jar("lines.jar", PLUGIN);
        server = new ApiServer(directory, List.of(plugins));
        opening = server.act(server.create("talk", title("Opening")), "publish", Map.of());
        server.act(server.create("talk", title("Water")), "publish", Map.of());
        server.create("talk", title("A secret plan"));
        server.act(server.create("talk", title("Embargoed")), "publish", Map.of("from", "2026-06-01T09:00:00Z"));
        server.repository.clock.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Object> title(String text) {
        return Map.of("title", Map.of("en", text));
    }

    private static ApiClient.Got get(String path) {
        return server.anonymous("GET", path).get();
    }

    @Test
    void answersWithWhatTheCallerMaySee() {
        var lines = get(TALKS);

        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(lines.header("Content-Language")).isEqualTo("en");
        assertThat(lines.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(lines.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(lines.response().body()).isEqualTo("- Opening\n- Water\n");
    }

    @Test
    void takesDraftsAndTimesToComeFromTheRightsOfItsCaller() {
        assertThat(get(TALKS + "&perspective=draft").status()).isEqualTo(401);
        assertThat(get(TALKS + "&asOf=2026-06-01T10:00:00Z").status()).isEqualTo(401);

        var wish = Map.of("name", "Site", "perspectives", List.of("draft", "ahead"), "expiresIn", "PT1H");
        var token = server.send("POST", "/manage/v1/preview-tokens")
                .json(wish)
                .get()
                .text("token");
        var drafts = with(token, TALKS + "&perspective=draft");
        assertThat(drafts.response().body()).contains("A secret plan");
        assertThat(drafts.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(drafts.header("Surrogate-Key")).isEmpty();
        assertThat(with(token, TALKS + "&asOf=2026-06-01T10:00:00Z").response().body())
                .contains("Embargoed")
                .doesNotContain("secret");
        assertThat(with(token, TALKS).response().body()).isEqualTo("- Opening\n- Water\n");
    }

    private static ApiClient.Got with(String token, String path) {
        return server.anonymous("GET", path)
                .header("Authorization", "Bearer " + token)
                .get();
    }

    @Test
    void isKeptAsLongAsWhatItReadAndNoLonger() {
        var lines = get(TALKS);

        assertThat(lines.header("Cache-Control")).isEqualTo("public, max-age=60, stale-while-revalidate=60");
        assertThat(lines.header("Surrogate-Key").split(" ")).contains("talk", opening.text("id"));
        assertThat(lines.header("Last-Modified")).isNotEmpty();
        assertThat(lines.header("Vary")).isEmpty();
        assertThat(get("/x/lines/talks.txt").header("Vary")).isEqualTo("Accept-Language");
        var same = server.anonymous("GET", TALKS).header("If-None-Match", lines.header("ETag"));
        assertThat(same.get().status()).isEqualTo(304);
        server.repository.clock.advance(Duration.ofMinutes(58).plusSeconds(30));
        assertThat(get(TALKS).header("Cache-Control")).isEqualTo("public, max-age=30");
        server.repository.clock.advance(Duration.ofMinutes(-58).minusSeconds(30));
    }

    @Test
    void answersHeadAndRefusesWrites() {
        var head = server.anonymous("HEAD", TALKS).get();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get(TALKS).header("ETag"));
        assertThat(server.anonymous("POST", TALKS).json("{}").get().status()).isEqualTo(405);
    }

    @Test
    void understandsTheQueryLanguageAndItsOwnParameters() {
        assertThat(get(TALKS
                                + "&filter[title][startsWith]=Wat&bullet=*"
                                        .replace("[", "%5B")
                                        .replace("]", "%5D"))
                        .response()
                        .body())
                .isEqualTo("* Water\n");
        assertThat(get(TALKS + "&q=opening").response().body()).isEqualTo("- Opening\n");
        assertThat(get(TALKS + "&page%5Bsize%5D=1").response().body())
                .isEqualTo("- Opening\nnext: https://summit.example/x/lines/talks.txt?locale=en"
                        + "&page%5Bnumber%5D=2&page%5Bsize%5D=1");
        assertThat(get(TALKS + "&page%5Bsize%5D=1&page%5Bnumber%5D=2")
                        .response()
                        .body())
                .isEqualTo("- Water\n");
    }

    @ParameterizedTest
    @CsvSource({
        "&bulet=x, bulet, did you mean 'bullet'",
        "&bullet=xxxx, bullet, three characters",
        "&sort=title, sort, no parameter",
        "&include=speakers, include, no parameter",
        "&q=a&q=b, q, given 2 times",
        "&filter%5Btitel%5D=x, filter[titel], title",
        "&page%5Bsize%5D=1000, page[size], 100",
        "&page%5Bsize%5D=x, page[size], whole number",
        "&fallback=xx, fallback, no locale",
    })
    void refusesWhatItDoesNotUnderstand(String more, String parameter, String reason) {
        var refused = get(TALKS + more);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.text("errors/0/parameter")).isEqualTo(parameter);
        assertThat(refused.text("errors/0/detail")).contains(reason);
    }

    @Test
    void isInOneLocale() {
        assertThat(get("/x/lines/talks.txt?locale=*").status()).isEqualTo(400);
    }

    @Test
    void readsAllPagesAsOfOneMomentAndWritesJson() {
        var all = get("/x/lines/all.json?locale=ar");
        assertThat(all.header("Content-Type")).isEqualTo("application/json");
        assertThat(all.tree())
                .isEqualTo(Map.of("count", 2L, "self", "https://summit.example/x/lines/all.json?locale=ar"));
        assertThat(get("/x/lines/all.json?q=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"broken.txt", "mistaken.txt", "null.txt", "late.txt"})
    void failsAloneAndKeepsItsReasonsToItself(String route) {
        get("/x/lines/all.json");
        for (int i = 0; i < 10; i++) {
            var failed = get("/x/lines/" + route);
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.text("type")).isEqualTo("/problems/plugin-failed");
            assertThat(failed.header("Cache-Control")).isEqualTo("no-store");
            assertThat(failed.response().body()).contains("Plugin 'lines'").doesNotContain("secret of the plugin");
        }
        assertThat(get(TALKS).status()).isEqualTo(200);
    }

    @Test
    void isNotFoundWhereNobodyAddedIt() {
        assertThat(get("/x/lines/talk.txt").status()).isEqualTo(404);
        assertThat(get("/x/lines/talk.txt").text("detail")).contains("did you mean '/x/lines/talks.txt'");
        assertThat(get("/x/others/talks.txt").status()).isEqualTo(404);
        assertThat(get("/x/lines").status()).isEqualTo(404);
        assertThat(get("/x/lines/talks.txt/more").status()).isEqualTo(404);
    }

    @Test
    void standsInTheDescriptionOfDelivery() {
        assertThat(get("/api/v1/openapi.json").response().body())
                .contains("\"/x/lines/talks.txt\"", "\"/x/lines/all.json\"", "Talks, a line for each");
    }
}
