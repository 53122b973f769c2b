package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery read goes to the index alone: it is answered even when there is no database any more. */
class ReadsWithoutDatabaseTest {

    @Test
    void answersEveryReadWhileTheDatabaseIsClosed(@TempDir Path directory) {
        try (var server = new ApiServer(directory)) {
            var opening = publish(server, "talk", Map.of("title", Map.of("en", "Opening"), "code", "T-1"));
            publish(server, "home", Map.of("headline", Map.of("en", "Welcome")));
            var first =
                    server.anonymous("GET", "/api/v1/talks?page%5Bsize%5D=1").get();
            server.repository.database.close();
            for (var path : List.of(
                    "/api/v1/talks?locale=en&count=true&sort=-publishedAt&filter%5Bcode%5D=T-1&facet=code",
                    "/api/v1/talks/" + opening.text("id") + "?locale=*",
                    "/api/v1/talks/by-slug/opening?include=replaces",
                    "/api/v1/home",
                    "/api/v1/search?q=opening&highlight=true",
                    "/api/v1/types",
                    "/api/v1/types/talk",
                    "/api/v1/talks?asOf=" + server.repository.clock.instant())) {
                var got = server.anonymous("GET", path).get();
                assertThat(got.status()).as(path + " " + got.response().body()).isEqualTo(200);
            }
            var known = server.anonymous("GET", "/api/v1/talks?page%5Bsize%5D=1")
                    .header("If-None-Match", first.header("ETag"))
                    .get();
            assertThat(known.status()).isEqualTo(304);
            var posted = server.anonymous("POST", "/api/v1/talks/query").json(Map.of("locale", "en"));
            assertThat(posted.get().status()).isEqualTo(200);
            var written = server.create("talk", Map.of("title", Map.of("en", "Closing")));
            assertThat(written.status()).as("a write").isGreaterThanOrEqualTo(500);
        }
    }

    private static ApiClient.Got publish(ApiServer server, String type, Map<String, ?> values) {
        return server.act(server.create(type, values), "publish", Map.of());
    }
}
