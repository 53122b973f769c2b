package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesOverHttpTest {
    private static final Map<String, Object> SPONSOR = Map.of(
            "plural",
            "sponsors",
            "fields",
            List.of(Map.of("name", "title", "kind", "text", "localised", true, "required", true)));

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
    void namesTheLanguagesOfContentInThemselvesWithTheirDirection() {
        var answer = server.send("GET", "/manage/v1/languages").get();
        assertThat(answer.at("preferred")).isEqualTo("en");
        assertThat(answer.tree().toString()).contains("tag=ar", "dir=rtl");
        assertThat(server.anonymous("GET", "/manage/v1/languages").get().status())
                .isEqualTo(401);
    }

    @Test
    void declaresUsesChangesAndForgetsATypeAtRunTime() {
        var path = "/manage/v1/types/sponsor";
        var declared = server.send("PUT", path)
                .header("If-None-Match", "*")
                .json(SPONSOR)
                .get();
        assertThat(declared.status()).as(declared.response().body()).isEqualTo(201);
        assertThat(server.create("sponsor", Map.of("title", Map.of("en", "Acme")))
                        .status())
                .isEqualTo(201);

        var again = server.send("PUT", path)
                .header("If-None-Match", "*")
                .json(SPONSOR)
                .get();
        assertThat(again.status()).isEqualTo(412);
        var changed = server.send("PUT", path)
                .header("If-Match", declared.header("ETag"))
                .json(SPONSOR)
                .get();
        assertThat(changed.status()).isEqualTo(200);

        var kept = server.send("DELETE", path)
                .header("If-Match", changed.header("ETag"))
                .get();
        assertThat(kept.status()).isEqualTo(409);
    }

    @Test
    void describesTheModelToReaders() {
        var types = server.anonymous("GET", "/api/v1/types").get();
        assertThat(types.status()).isEqualTo(200);
        assertThat(types.header("ETag")).startsWith("\"");
        var unchanged = server.anonymous("GET", "/api/v1/types")
                .header("If-None-Match", types.header("ETag"))
                .get();
        assertThat(unchanged.status()).isEqualTo(304);
        var schema = server.anonymous("GET", "/api/v1/types/talk").get();
        assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(schema.tree()).containsKey("properties");
    }

    @Test
    void importsAFileAndSaysWhatBecameOfEachRecord() {
        var file = """
                {"plenary":"entries","version":1,"system":"test"}
                {"type":"talk","key":"one","values":{"title":{"en":"One"}},"publish":true}
                """;
        var path = "/manage/v1/imports?name=talks.jsonl";
        var rehearsed = server.send("POST", path + "&dryRun=true")
                .body("application/json", file.getBytes())
                .get();
        assertThat(rehearsed.at("summary/created"))
                .as(rehearsed.response().body())
                .isEqualTo(1L);
        var stored = server.send("POST", path)
                .body("application/octet-stream", file.getBytes())
                .get();
        assertThat(stored.at("records/0/outcome")).isEqualTo("created");
        var again = server.send("POST", path)
                .body("application/octet-stream", file.getBytes())
                .get();
        assertThat(again.at("summary/unchanged")).isEqualTo(1L);
    }
}
