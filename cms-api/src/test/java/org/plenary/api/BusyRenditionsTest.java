package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.media.SampleFiles;

/** More images in other sizes are asked for than may wait to be made. */
@Timeout(60)
class BusyRenditionsTest {
    private ApiServer api;

    @BeforeEach
    void start(@TempDir Path directory) {
        api = new ApiServer(directory);
    }

    @AfterEach
    void stop() {
        api.files.open();
        api.close();
    }

    @Test
    void asksWhoComesTooManyToComeBackLaterAndServesThemThen() {
        var url = shown();
        api.files.shut();
        var first = CompletableFuture.supplyAsync(() -> get(url + "?width=160"));
        api.files.awaitSomebody();

        var refused = get(url + "?width=240");

        api.files.open();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.text("type")).isEqualTo("/problems/too-busy");
        assertThat(refused.at("status")).isEqualTo(503L);
        assertThat(refused.text("detail")).startsWith("Too many images in other sizes");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(get(url + "?width=240").header("Content-Type")).isEqualTo("image/png");
    }

    private String shown() {
        var file = api.send("POST", "/manage/v1/assets?name=a.png")
                .body("image/png", SampleFiles.png(400, 200))
                .get();
        var speaker = api.create("speaker", Map.of("name", Map.of("en", "Ann Lee"), "portrait", file.text("id")));
        assertThat(api.act(speaker, "publish", Map.of()).status()).isEqualTo(200);
        return file.text("url");
    }

    private ApiClient.Got get(String path) {
        return api.anonymous("GET", path).get();
    }
}
