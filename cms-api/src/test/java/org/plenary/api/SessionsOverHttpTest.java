package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsOverHttpTest {
    private static ApiServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forgetAttempts() {
        server.repository.clock.advance(Duration.ofMinutes(10));
        server.clientAddress = "192.0.2.1";
    }

    @Test
    void givesProgramsATokenAndTheConsoleACookieThatScriptsCannotRead() {
        var signedIn = signIn(ApiServer.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("plenary=" + signedIn.text("token"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/");
        var me = server.anonymous("GET", "/manage/v1/me")
                .header("Authorization", "Bearer " + signedIn.text("token"))
                .get();
        assertThat(me.at("email")).isEqualTo(ApiServer.EMAIL);
    }

    @Test
    void endsASessionEverywhereAtOnce() {
        var token = signIn(ApiServer.PASSWORD).text("token");
        var out = server.anonymous("DELETE", "/manage/v1/sessions/current")
                .header("Authorization", "Bearer " + token)
                .get();
        assertThat(out.status()).isEqualTo(204);
        var me = server.anonymous("GET", "/manage/v1/me")
                .header("Authorization", "Bearer " + token)
                .get();
        assertThat(me.status()).isEqualTo(401);
    }

    @Test
    void refusesAWriteByCookieThatAnotherSiteCouldHaveSent() {
        var cookie = "plenary=" + signIn(ApiServer.PASSWORD).text("token");
        var body = Map.of("values", Map.of("title", Map.of("en", "Forged")));
        var forged = server.anonymous("POST", "/manage/v1/entries/talk")
                .header("Cookie", cookie)
                .json(body)
                .get();
        assertThat(forged.status()).isEqualTo(403);
        var ours = server.anonymous("POST", "/manage/v1/entries/talk")
                .header("Cookie", cookie)
                .header("X-Plenary", "console")
                .json(body)
                .get();
        assertThat(ours.status()).isEqualTo(201);
    }

    @Test
    void slowsDownWhoeverGuessesPasswordsAndLocksNobodyOut() {
        signIn(ApiServer.PASSWORD);
        server.clientAddress = "203.0.113.9";
        for (int i = 0; i < 20; i++) {
            assertThat(signIn("wrong password " + i).status()).isEqualTo(401);
        }
        var limited = signIn(ApiServer.PASSWORD);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 300);

        server.clientAddress = "192.0.2.1";
        assertThat(signIn(ApiServer.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void saysTheSameOfAnUnknownAddressAndAWrongPassword() {
        var wrong = signIn("wrong password");
        var unknown = server.anonymous("POST", "/manage/v1/sessions")
                .json(Map.of("email", "nobody@example.org", "password", "wrong password"))
                .get();
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.tree()).isEqualTo(wrong.tree());
    }

    @Test
    void refusesWhateverIsNoAddressAndPassword() {
        for (var body : new String[] {
            "{\"email\":1,\"password\":\"x\"}",
            "{\"email\":{\"$ne\":\"\"},\"password\":\"x\"}",
            "{\"email\":\"a\"}",
            "{\"email\":\"a\",\"password\":[\"x\"]}",
            "{\"email\":\"a\",\"password\":\"x\",\"role\":\"administrator\"}",
            "[]",
            "null",
            ""
        }) {
            var refused =
                    server.anonymous("POST", "/manage/v1/sessions").json(body).get();
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    private static ApiClient.Got signIn(String password) {
        return server.anonymous("POST", "/manage/v1/sessions")
                .json(Map.of("email", ApiServer.EMAIL, "password", password))
                .get();
    }
}
