package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a request costs its sender a 4xx that says what, never anybody a 5xx: on any server, against a
 * repository that knows the type {@code talk}.
 */
public abstract class BadInputContract {

    protected abstract ApiClient server();

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nested 10,000 deep", 413, "{\"values\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                Arguments.of("a number beyond all numbers", 400, "{\"values\":{\"priority\":1e999999999}}"),
                Arguments.of(
                        "a number of 100,000 digits", 413, "{\"values\":{\"priority\":" + "9".repeat(100_000) + "}}"),
                Arguments.of("a key twice", 400, "{\"values\":{},\"values\":{}}"),
                Arguments.of("a key twice inside", 400, "{\"values\":{\"code\":\"a\",\"code\":\"b\"}}"),
                Arguments.of("U+0000 in a value", 400, "{\"values\":{\"code\":\"a\\u0000b\"}}"),
                Arguments.of("U+0000 in a note", 400, "{\"values\":{},\"note\":\"\\u0000\"}"),
                Arguments.of("half a surrogate pair", 400, "{\"values\":{\"code\":\"\\ud800\"}}"),
                Arguments.of("half a surrogate pair in a name", 400, "{\"values\":{\"\\udfff\":1}}"),
                Arguments.of("NaN", 400, "{\"values\":{\"priority\":NaN}}"),
                Arguments.of("a comment", 400, "{\"values\":{}} // hello"),
                Arguments.of("two documents", 400, "{\"values\":{}}{}"),
                Arguments.of("half a document", 400, "{\"values\":{"),
                Arguments.of("nothing", 400, ""),
                Arguments.of("null", 400, "null"),
                Arguments.of("a list", 400, "[]"),
                Arguments.of("values that are no object", 400, "{\"values\":7}"),
                Arguments.of("no values", 400, "{}"),
                Arguments.of("an unknown member", 400, "{\"values\":{},\"owner\":\"me\"}"),
                Arguments.of("an unknown field", 400, "{\"values\":{\"titel\":{\"en\":\"x\"}}}"),
                Arguments.of("a field of the system", 400, "{\"values\":{\"id\":\"x\"}}"),
                Arguments.of("the wrong kind of value", 400, "{\"values\":{\"title\":7}}"),
                Arguments.of("an unknown locale", 400, "{\"values\":{\"title\":{\"xx-nonsense\":\"x\"}}}"),
                Arguments.of("a reference to nobody", 400, "{\"values\":{\"replaces\":\"../../etc/passwd\"}}"),
                Arguments.of("a time that is none", 400, "{\"values\":{\"startsAt\":\"2027-02-30T09:00\"}}"),
                Arguments.of("eighty thousand keys", 413, manyKeys()));
    }

    private static String manyKeys() {
        var body = new StringBuilder("{\"values\":{");
        for (int i = 0; i < 80_000; i++) {
            body.append("\"k").append(i).append("\":1,");
        }
        return body.append("\"z\":1}}").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void answersABadBodyWithAProblem(String name, int status, String body) {
        assertProblem(
                server().send("POST", "/manage/v1/entries/talk").json(body).get(), status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/talks/,         404",
        "/api/v1/types/talk/,    404",
        "/api/v1/talks;a=b,      400",
        "/api/v1/talks;,         400",
        "/api/v1/types;v=2/talk, 400"
    })
    void knowsEachAddressInOneWayOfWritingOnly(String address, int status) {
        assertProblem(server().anonymous("GET", address).get(), status);
    }

    @Test
    void answersBrokenUtf8WithAProblem() {
        var bytes = "{\"values\":{\"code\":\"X\"}}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xff;
        assertProblem(
                server().send("POST", "/manage/v1/entries/talk")
                        .body("application/json", bytes)
                        .get(),
                400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /manage/v1/nowhere, 404",
        "GET, /manage/v1/entries/no-id, 404",
        "GET, /manage/v1/entries/019aa000-0000-7000-8000-000000000000, 404",
        "GET, /manage/v1/entries/019AA000-0000-7000-8000-000000000000, 404",
        "GET, /manage/v1/types/nothing, 404",
        "GET, /problems/nothing, 404",
        "GET, /api/v1/types/nothing, 404",
        "GET, /api/v1/types?page=2, 400",
        "GET, /api/v1/types?a=%ff, 400",
        "GET, /api/v1/types?a=%00, 400",
        "PUT, /manage/v1/me, 405",
        "DELETE, /manage/v1/imports, 405",
        "POST, /manage/v1/entries/nothing, 404"
    })
    void answersABadAddressWithAProblem(String method, String path, int status) {
        var sending = server().send(method, path);
        assertProblem((method.equals("POST") ? sending.json(Map.of("values", Map.of())) : sending).get(), status);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, v1, 400",
        "If-Match, *, 400",
        "If-Match, W/\"v1\", 400",
        "If-Match, \"v99999999999999999999\", 400",
        "If-Match, \"v7\", 412",
        "Authorization, Basic eDp5, 401",
        "Authorization, Bearer plenary_nonsense, 401",
        "Accept, text/html, 406",
        "Content-Type, text/plain, 415"
    })
    void answersABadHeaderWithAProblem(String name, String value, int status) {
        var entry = server().create("talk", Map.of("title", Map.of("en", "One")));
        var sending = server().send("PATCH", "/manage/v1/entries/" + entry.text("id"))
                .header("If-Match", "\"v1\"")
                .json(Map.of("values", Map.of()));
        assertProblem(sending.header(name, value).get(), status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publish   | {\"tracks\":\"en\"}",
                "publish   | {\"tracks\":[7]}",
                "publish   | {\"tracks\":[\"nonsense!\"]}",
                "publish   | {\"locales\":[\"*\"]}",
                "publish   | {\"revision\":0}",
                "publish   | {\"revision\":\"1\"}",
                "publish   | {\"from\":\"tomorrow\"}",
                "publish   | {\"from\":\"+999999999-01-01T00:00:00Z\"}",
                "publish   | {\"form\":\"2030-01-01T00:00:00Z\"}",
                "unpublish | {\"at\":7}",
                "cancel    | {}",
                "cancel    | {\"track\":\"en\"}"
            })
    void answersABadVerbWithAProblem(String verb, String body) {
        var entry = server().create("talk", Map.of("title", Map.of("en", "One")));
        var got = server().send("POST", "/manage/v1/entries/" + entry.text("id") + "/" + verb)
                .header("If-Match", "\"v1\"")
                .json(body)
                .get();
        assertProblem(got, 400);
    }

    @Test
    void refusesABodyByItsAnnouncedLengthBeforeItComes() throws IOException {
        assertThat(server().raw("Content-Length: 2000000", "")).startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesABodyOfUnannouncedLengthThatIsTooLong() throws IOException {
        var chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        assertThat(server().raw("Transfer-Encoding: chunked", chunk.repeat(62) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void carriesItsSafetyHeadersOnEveryAnswer() {
        for (var path : new String[] {"/nowhere", "/api/v1/types", "/manage/v1/me"}) {
            var got = server().anonymous("GET", path).get();
            assertThat(got.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(got.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'");
        }
    }

    @Test
    void letsScriptsOfOtherSitesReadDeliveryOnly() {
        assertThat(server().anonymous("GET", "/api/v1/types").get().header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(server().anonymous("GET", "/manage/v1/me").get().header("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(server().anonymous("OPTIONS", "/manage/v1/entries/talk")
                        .get()
                        .header("Access-Control-Allow-Methods"))
                .isEmpty();
    }

    private static void assertProblem(ApiClient.Got got, int status) {
        assertThat(got.status()).as(got.response().body()).isEqualTo(status);
        assertThat(got.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(got.header("Cache-Control")).isEqualTo("no-store");
        assertThat(got.at("status")).isEqualTo((long) status);
        assertThat(got.text("type")).startsWith("/problems/");
        assertThat(got.text("detail")).isNotBlank().doesNotContain("org.plenary", "java.", "jakarta.", "Exception");
    }
}
