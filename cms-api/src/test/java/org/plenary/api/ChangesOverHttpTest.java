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

class ChangesOverHttpTest {
    private static ApiServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesEverythingAndThenWhatChanged() {
        var talk = publish(server.create("talk", Map.of("title", Map.of("en", "Opening"))));
        server.repository.clock.advance(Duration.ofSeconds(1));
        var everything = read("locale=en");
        assertThat(everything.at("data/0/title")).isEqualTo("Opening");
        assertThat(everything.at("page/hasMore")).isEqualTo(false);
        assertThat(everything.header("Content-Language")).isEqualTo("en");
        assertThat(everything.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(everything.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(everything.header("Surrogate-Key")).contains("talk").contains(talk.text("id"));
        server.repository.clock.advance(Duration.ofSeconds(2));
        var same = server.anonymous("GET", "/api/v1/changes?locale=en")
                .header("If-None-Match", everything.header("ETag"))
                .get();
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("Last-Modified")).isNotEmpty();

        var nothing = read("locale=en&since=" + everything.text("page/since"));
        assertThat((List<?>) nothing.at("data")).isEmpty();

        server.repository.clock.advance(Duration.ofSeconds(1));
        var gone = server.act(talk, "unpublish", Map.of());
        assertThat(gone.status()).as(gone.response().body()).isEqualTo(200);
        assertThat(read("locale=en&since=" + nothing.text("page/since")).at("data"))
                .isEqualTo(List.of(Map.of("id", talk.text("id"), "type", "talk", "deleted", true)));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        var wrong = server.anonymous("GET", "/api/v1/changes?sinse=x").get();
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("errors/0/detail")).contains("Did you mean 'since'?");
        var damaged = server.anonymous("GET", "/api/v1/changes?since=x").get();
        assertThat(damaged.status()).isEqualTo(400);
        assertThat(damaged.at("errors/0/parameter")).isEqualTo("since");
    }

    @Test
    void tellsWhoseAPositionIsGoneToBeginAnew() {
        var ofAnotherVersion = "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC6pvVd";
        var got = server.anonymous("GET", "/api/v1/changes?since=" + ofAnotherVersion)
                .get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(410);
        assertThat(got.at("type")).isEqualTo("/problems/position-gone");
    }

    private static ApiClient.Got read(String query) {
        var got = server.anonymous("GET", "/api/v1/changes?" + query).get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(200);
        return got;
    }

    private static ApiClient.Got publish(ApiClient.Got entry) {
        var published = server.act(entry, "publish", Map.of());
        assertThat(published.status()).as(published.response().body()).isEqualTo(200);
        return published;
    }
}
