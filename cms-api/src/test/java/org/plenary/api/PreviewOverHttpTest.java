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
import org.junit.jupiter.params.provider.ValueSource;

class PreviewOverHttpTest {
    private static final String DRAFTS = "/api/v1/talks?perspective=draft&locale=en";
    private static ApiServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
        server.create("talk", Map.of("title", Map.of("en", "Secret plans")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ApiClient.Got issue(Map<String, ?> wish) {
        return server.send("POST", "/manage/v1/preview-tokens").json(wish).get();
    }

    private static ApiClient.Got issue() {
        return issue(Map.of("name", "Website", "perspectives", List.of("draft", "ahead"), "expiresIn", "PT1H"));
    }

    private static ApiClient.Sending with(ApiClient.Got issued, String method, String path) {
        return server.anonymous(method, path).header("Authorization", "Bearer " + issued.text("token"));
    }

    @Test
    void showsDraftsAndTheFutureToWhoeverHoldsAToken() {
        var issued = issue();
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(issued.text("token")).startsWith("preview_");
        assertThat(server.anonymous("GET", DRAFTS).get().status()).isEqualTo(401);

        var drafts = with(issued, "GET", DRAFTS).get();
        assertThat(drafts.status()).isEqualTo(200);
        assertThat(drafts.response().body()).contains("Secret plans");
        assertThat(drafts.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(with(issued, "GET", "/api/v1/talks?asOf=2031-01-01T00:00:00Z")
                        .get()
                        .status())
                .isEqualTo(200);
        assertThat(with(issued, "GET", "/api/v1/talks").get().header("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(with(issued, "POST", "/api/v1/talks/query")
                        .json(Map.of("perspective", "draft"))
                        .get()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysThatATokenReachesOnlySoFar() {
        var issued = issue(Map.of("name", "Embargo", "perspectives", List.of("ahead")));
        var refused = with(issued, "GET", DRAFTS).get();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("does not reach so far");
    }

    @Test
    void listsTokensWithoutShowingThemAndTellsWhoCameTooLate() {
        server.repository.clock.advance(Duration.ofMinutes(1));
        var issued = issue();
        var listed = server.send("GET", "/manage/v1/preview-tokens").get();
        assertThat(listed.at("data/0/id")).isEqualTo(issued.at("id"));
        assertThat(listed.at("data/0/perspectives")).isEqualTo(List.of("ahead", "draft"));
        assertThat(listed.at("data/0/createdBy")).isEqualTo(ApiServer.EMAIL);
        assertThat(listed.at("data/0/active")).isEqualTo(true);
        assertThat(listed.response().body()).doesNotContain(issued.text("token"));

        var path = "/manage/v1/preview-tokens/" + issued.text("id");
        assertThat(server.send("DELETE", path).get().status()).isEqualTo(204);
        var revoked = with(issued, "GET", "/api/v1/talks").get();
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.text("detail")).contains("was revoked at");

        var late = issue();
        server.repository.clock.advance(Duration.ofHours(1));
        var expired = with(late, "GET", "/api/v1/talks").get();
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.text("detail")).contains("has expired at");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /manage/v1/me",
        "GET, /manage/v1/types",
        "GET, /manage/v1/entries?type=talk",
        "GET, /manage/v1/preview-tokens",
        "POST, /manage/v1/preview-tokens",
        "POST, /manage/v1/entries/talk",
        "DELETE, /manage/v1/sessions/current",
        "GET, /%6Danage/v1/types",
    })
    void opensNothingOfManagement(String method, String path) {
        var refused = with(issue(), method, path).json("{}").get();
        assertThat(refused.status()).as("%s %s", method, path).isIn(403, 404);
        assertThat(refused.response().body()).doesNotContain("Secret");
    }

    @Test
    void isNoCookie() {
        var cookie = "plenary=" + issue().text("token");
        assertThat(server.anonymous("GET", DRAFTS)
                        .header("Cookie", cookie)
                        .get()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"perspectives\":[]}",
                "{\"name\":\"x\",\"perspectives\":[\"live\"]}",
                "{\"name\":\"x\",\"perspectives\":\"draft\"}",
                "{\"name\":\"\",\"perspectives\":[\"draft\"]}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"expiresIn\":\"8 hours\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"expiresIn\":\"-PT1H\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"expiresIn\":\"PT0S\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"expiresIn\":\"P31D\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"expiresIn\":\"PT9999999999999999H\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"until\":\"tomorrow\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"until\":\"9999-01-01T00:00:00Z\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"until\":\"2026-06-01T10:00:00Z\",\"expiresIn\":\"PT1H\"}",
                "{\"name\":\"x\",\"perspectives\":[\"draft\"],\"token\":\"mine\"}",
            })
    void refusesAWishThatCannotBeGranted(String wish) {
        var refused =
                server.send("POST", "/manage/v1/preview-tokens").json(wish).get();
        assertThat(refused.status()).as(wish).isEqualTo(400);
    }
}
