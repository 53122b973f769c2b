package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.api.http.Representation;

/** The short way answers as Jakarta REST does, or not at all. */
class PlainReadsTest {
    private static ApiServer server;
    private static String id;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
        var opening = server.act(
                server.create(
                        "talk",
                        Map.of("title", Map.of("en", "Opening", "ar", "الافتتاح"), "slug", "opening", "code", "T-1")),
                "publish",
                Map.of());
        id = opening.text("id");
        server.act(server.create("home", Map.of("headline", Map.of("en", "Welcome"))), "publish", Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersPlainReadsAsJakartaRestDoes() {
        var addresses = List.of(
                "/api/v1/talks",
                "/api/v1/talks?locale=en",
                "/api/v1/talks?locale=ar&sort=-title&page%5Bsize%5D=1",
                "/api/v1/talks?filter%5Bcode%5D=T%2D1&count=true&facet=code",
                "/api/v1/talks/" + id,
                "/api/v1/talks/" + id + "?locale=*",
                "/api/v1/talks/by-slug/opening",
                "/api/v1/search?q=opening&highlight=true",
                "/api/v1/search?q=%D8%A7%D9%84%D8%A7%D9%81%D8%AA%D8%AA%D8%A7%D8%AD&locale=ar");
        for (var address : addresses) {
            for (var languages : List.of("", "ar", "ru;q=0.5, en")) {
                var plain = read(address, languages);
                assertThat(plain).as(address).isPresent();
                var got = server.anonymous("GET", address)
                        .header("Accept-Language", languages.isEmpty() ? "*" : languages)
                        .get();
                assertThat(got.status()).as(address).isEqualTo(200);
                assertThat(got.header("ETag"))
                        .as(address)
                        .isEqualTo('"' + plain.get().outline().tag() + '"');
            }
        }
    }

    @Test
    void leavesEverythingElseToJakartaRest() {
        assertThat(List.of(
                        "/api/v1/home", // a singleton
                        "/api/v1/types",
                        "/api/v1/changes",
                        "/api/v1/suggest?q=ope",
                        "/api/v1/talks/",
                        "/api/v1/talks/query",
                        "/api/v1/talks/" + id + "/more",
                        "/api/v1/talks/by-slug/op%65ning",
                        "/api/v1/talks;a=b",
                        "/api/v1/search",
                        "/api/v1/nothing",
                        "/manage/v1/entries/talks"))
                .allSatisfy(address -> assertThat(read(address, "")).as(address).isEmpty());
    }

    @Test
    void leavesWhatCannotBeAnsweredToJakartaRest() {
        assertThat(List.of(
                        "/api/v1/talks?filtre=x",
                        "/api/v1/talks?page%5Bsize%5D=0",
                        "/api/v1/talks?q=%",
                        "/api/v1/talks?perspective=draft",
                        "/api/v1/talks?asOf=2999-01-01T00:00:00Z",
                        "/api/v1/talks/0197a000-0000-7000-8000-000000000000"))
                .allSatisfy(address -> assertThat(read(address, "")).as(address).isEmpty());
    }

    private static Optional<Representation> read(String address, String languages) {
        int mark = address.indexOf('?');
        var path = mark < 0 ? address : address.substring(0, mark);
        return server.plainReads().read(path, mark < 0 ? "" : address.substring(mark + 1), languages);
    }
}
