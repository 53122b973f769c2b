package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesOverHttpTest {
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
    void createsReadsAndChangesAnEntry() {
        var created = server.create("talk", Map.of("title", Map.of("en", "Opening", "ar", "افتتاح")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"v1\"");
        assertThat(created.header("Location")).endsWith("/manage/v1/entries/" + created.text("id"));

        var path = "/manage/v1/entries/" + created.text("id");
        var changed = server.send("PATCH", path)
                .header("If-Match", "\"v1\"")
                .json(Map.of("values", Map.of("title", Map.of("en", "The opening")), "note", "clearer"))
                .get();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("values/title")).isEqualTo(Map.of("en", "The opening", "ar", "افتتاح"));
        assertThat(changed.at("_meta/stale")).isEqualTo(Map.of("ar", List.of("title")));

        var read = server.send("GET", path).get();
        assertThat(read.header("ETag")).isEqualTo("\"v2\"");
        assertThat(read.tree()).isEqualTo(changed.tree());
    }

    @Test
    void keepsBothVersionsWhenTwoEditorsSave() {
        var created = server.create("talk", Map.of("title", Map.of("en", "One")));
        var path = "/manage/v1/entries/" + created.text("id");
        var first = server.send("PATCH", path)
                .header("If-Match", "\"v1\"")
                .json(Map.of("values", Map.of("title", Map.of("en", "Two"))))
                .get();
        var second = server.send("PATCH", path)
                .header("If-Match", "\"v1\"")
                .json(Map.of("values", Map.of("title", Map.of("en", "Three"))))
                .get();
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(second.at("current/values/title/en")).isEqualTo("Two");
        assertThat(second.at("current/_meta/version")).isEqualTo(2L);
    }

    @Test
    void losesNoUpdateOfManyEditorsWhoRetry() throws Exception {
        var created = server.create("talk", Map.of("title", Map.of("en", "Counter"), "priority", 0));
        var path = "/manage/v1/entries/" + created.text("id");
        Callable<Boolean> increment = () -> incremented(path);
        int successes = 0;
        try (var editors = Executors.newFixedThreadPool(8)) {
            for (var one : editors.invokeAll(Collections.nCopies(80, increment))) {
                successes += one.get() ? 1 : 0;
            }
        }
        assertThat(successes).isPositive();
        assertThat(server.send("GET", path).get().at("values/priority")).isEqualTo((long) successes);
    }

    private static boolean incremented(String path) {
        var read = server.send("GET", path).get();
        var saved = server.send("PATCH", path)
                .header("If-Match", read.header("ETag"))
                .json(Map.of("values", Map.of("priority", (Long) read.at("values/priority") + 1)))
                .get();
        assertThat(saved.status()).as(saved.response().body()).isIn(200, 412);
        return saved.status() == 200;
    }

    @Test
    void refusesAWriteThatDoesNotSayWhatItIsBasedOn() {
        var created = server.create("talk", Map.of("title", Map.of("en", "One")));
        var put = server.send("PUT", "/manage/v1/entries/" + created.text("id"))
                .json(Map.of("values", Map.of()))
                .get();
        assertThat(put.status()).isEqualTo(428);
        assertThat(put.at("type")).isEqualTo("/problems/version-required");
    }

    @Test
    void publishesSchedulesUndoesAndSaysHowEachTrackStands() {
        var created = server.create("talk", Map.of("title", Map.of("en", "One", "ru", "Один")));
        assertThat(created.at("_meta/status")).isEqualTo(Map.of("*", "draft", "en", "draft", "ru", "draft"));

        var published = server.act(created, "publish", Map.of("tracks", List.of("*", "en")));
        assertThat(published.at("_meta/status")).isEqualTo(Map.of("*", "published", "en", "published", "ru", "draft"));
        assertThat(published.at("_meta/publications/en/0/is")).isEqualTo("live");

        var planned =
                server.act(published, "publish", Map.of("locales", List.of("ru"), "from", "2030-01-01T00:00:00Z"));
        assertThat(planned.at("_meta/status"))
                .isEqualTo(Map.of("*", "published", "en", "published", "ru", "scheduled"));

        var cancelled = server.act(planned, "cancel", Map.of("track", "ru", "at", "2030-01-01T04:00:00+04:00"));
        assertThat(cancelled.at("_meta/status")).isEqualTo(Map.of("*", "published", "en", "published", "ru", "draft"));

        var changed = server.send("PATCH", "/manage/v1/entries/" + created.text("id"))
                .header("If-Match", cancelled.header("ETag"))
                .json(Map.of("values", Map.of("title", Map.of("en", "Two"))))
                .get();
        assertThat(changed.at("_meta/status")).isEqualTo(Map.of("*", "published", "en", "changed", "ru", "draft"));

        server.repository.clock.advance(Duration.ofMinutes(1));
        var hidden = server.act(changed, "unpublish", Map.of());
        assertThat(hidden.at("_meta/status")).isEqualTo(Map.of("*", "draft", "en", "draft", "ru", "draft"));
        assertThat(server.act(hidden, "undo", Map.of()).at("_meta/status/en")).isEqualTo("changed");
    }

    @Test
    void tellsWhatTheWorldSawSeesAndWillSee() {
        var created = server.create("talk", Map.of("title", Map.of("en", "One")));
        var first = server.act(created, "publish", Map.of());
        server.repository.clock.advance(Duration.ofMinutes(1));
        var second = server.act(first, "publish", Map.of());
        var third = server.act(second, "publish", Map.of("tracks", List.of("en"), "from", "2099-01-01T00:00:00Z"));

        var timeline = server.send("GET", "/manage/v1/entries/" + created.text("id") + "/timeline")
                .get();
        assertThat(timeline.at("data/en/0/is")).isEqualTo("past");
        assertThat(timeline.at("data/en/0/until")).isEqualTo(timeline.at("data/en/1/from"));
        assertThat(timeline.at("data/en/1/is")).isEqualTo("live");
        assertThat(timeline.at("data/en/2/is")).isEqualTo("planned");
        assertThat(third.at("_meta/publications/en/0/is")).isEqualTo("live");
    }

    @Test
    void pointsToEveryValueThatIsMissingWhenPublishing() {
        var created = server.create("talk", Map.of("code", "T-1", "abstract", Map.of("en", "Text")));
        var refused = server.act(created, "publish", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("errors/0/pointer")).isEqualTo("/values/title/en");
    }

    @Test
    void comparesRestoresAndListsRevisions() {
        var created = server.create("talk", Map.of("title", Map.of("en", "One")));
        var path = "/manage/v1/entries/" + created.text("id");
        server.send("PUT", path)
                .header("If-Match", "\"v1\"")
                .json(Map.of("values", Map.of("title", Map.of("en", "Two"))))
                .get();
        var compared = server.send("GET", path + "/compare?from=1&to=2").get();
        assertThat(compared.at("differences/0"))
                .isEqualTo(Map.of("pointer", "/title/en", "before", "One", "after", "Two"));

        var restored = server.send("POST", path + "/revisions/1/restore")
                .header("If-Match", "\"v2\"")
                .get();
        assertThat(restored.at("values/title/en")).isEqualTo("One");
        assertThat(server.send("GET", path + "/revisions").get().at("data/0/number"))
                .isEqualTo(3L);
        assertThat(server.send("GET", path + "/revisions/2").get().at("values/title/en"))
                .isEqualTo("Two");
    }

    @Test
    void namesWhoRefersToAnEntryInsteadOfDeletingIt() {
        var person = server.create("speaker", Map.of("name", Map.of("en", "Amira")));
        var talk = server.create(
                "talk",
                Map.of("title", Map.of("en", "Hers"), "participants", List.of(Map.of("person", person.text("id")))));
        var path = "/manage/v1/entries/" + person.text("id");
        var refused = server.send("DELETE", path).header("If-Match", "\"v1\"").get();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("uses/0/id")).isEqualTo(talk.text("id"));

        var deleted = server.send("DELETE", path + "?force=true")
                .header("If-Match", "\"v1\"")
                .get();
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.at("_meta/deleted")).isEqualTo(true);
        var back = server.send("POST", path + "/undelete")
                .header("If-Match", deleted.header("ETag"))
                .get();
        assertThat(back.at("_meta/deleted")).isEqualTo(false);
        assertThat(server.send("GET", path + "/used-by").get().at("data/0/field"))
                .isEqualTo("participants.person");
    }

    @Test
    void tellsAStrangerNothingButToSignIn() {
        var created = server.create("talk", Map.of("title", Map.of("en", "One")));
        var known = server.anonymous("GET", "/manage/v1/entries/" + created.text("id"))
                .get();
        var unknown = server.anonymous("GET", "/manage/v1/entries/019aa000-0000-7000-8000-000000000000")
                .get();
        assertThat(known.status()).isEqualTo(401);
        assertThat(known.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(unknown.tree()).isEqualTo(known.tree());
    }
}
