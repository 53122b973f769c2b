package org.plenary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.api.ApiClient.Got;
import org.plenary.api.openapi.DescribedSchemas;
import org.plenary.api.openapi.OpenApiDocument;
import org.plenary.core.media.SampleFiles;

class MediaOverHttpTest {
    private static final String ASSETS = "/manage/v1/assets";

    @TempDir
    static Path directory;

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = new ApiServer(directory);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void takesAFileInAndSaysWhatItIs() {
        var got = upload("Ann%20Lee.png", "text/html", SampleFiles.png(30, 40));

        assertThat(got.status()).isEqualTo(201);
        assertThat(got.header("Location")).endsWith(ASSETS + "/" + got.text("id"));
        assertThat(got.text("mediaType")).isEqualTo("image/png");
        assertThat(got.at("width")).isEqualTo(30L);
        assertThat(got.text("url")).isEqualTo("/media/" + got.text("id") + "/Ann%20Lee.png");
        assertThat(got.text("_meta/author")).isEqualTo(ApiServer.EMAIL);
        assertThat(api.send("GET", ASSETS + "/" + got.text("id")).get().tree()).isEqualTo(got.tree());
        assertThat(api.send("GET", ASSETS + "?size=200").get().at("data"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(got.tree());
    }

    @Test
    void takesABodyWhateverItsMediaTypeIsSaidToBe() {
        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "image/png")) {
            assertThat(upload("a.png", type, SampleFiles.png(1, 1)).status())
                    .as(type)
                    .isEqualTo(201);
        }
    }

    @Test
    void refusesWhatIsNoGoodAndKeepsNothingOfIt() {
        long before = files();

        assertThat(upload("a.html", "image/png", SampleFiles.text("<html>")).status())
                .isEqualTo(400);
        assertThat(upload("a.png", "image/png", SampleFiles.pngThatClaims(50_000, 50_000))
                        .status())
                .isEqualTo(400);
        assertThat(upload("a.png", "image/png", new byte[0]).status()).isEqualTo(400);
        var large = upload("a.txt", "text/plain", SampleFiles.text("x".repeat(ApiServer.LARGEST_FILE + 1)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("detail")).contains("100,000 bytes");
        assertThat(api.anonymous("POST", ASSETS)
                        .body("image/png", SampleFiles.png(1, 1))
                        .get()
                        .status())
                .isEqualTo(401);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void showsAFileToEverybodyFromTheMomentItIsPublished() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var url = file.text("url");
        assertThat(api.anonymous("GET", url).get().status()).isEqualTo(404);
        var signedIn = api.send("GET", url).get();
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.header("Cache-Control")).isEqualTo("private, no-cache");

        var speaker = speaker(file);
        assertThat(api.anonymous("GET", url).get().status()).isEqualTo(404);
        api.act(speaker, "publish", Map.of());

        var open = api.anonymous("GET", url).get();
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Content-Type")).isEqualTo("image/png");
        assertThat(open.header("Content-Length")).isEqualTo(file.text("size"));
        assertThat(open.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(open.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void doesNotShowAFileBeforeItsPublicationBegins() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var from = api.repository.clock.instant().plusSeconds(60);
        api.act(speaker(file), "publish", Map.of("from", from.toString()));

        assertThat(api.anonymous("GET", file.text("url")).get().status()).isEqualTo(404);
        api.repository.clock.advance(Duration.ofSeconds(61));
        assertThat(api.anonymous("GET", file.text("url")).get().status()).isEqualTo(200);
    }

    @Test
    void showsWhatIsPlannedToWhoMayLookAhead() {
        var planned = upload("a.png", "image/png", SampleFiles.png(300, 200));
        var drafted = upload("b.png", "image/png", SampleFiles.png(300, 200));
        speaker(drafted);
        var from = api.repository.clock.instant().plusSeconds(60);
        api.act(speaker(planned), "publish", Map.of("from", from.toString()));
        var token = api.send("POST", "/manage/v1/preview-tokens")
                .json(Map.of("name", "Staging", "perspectives", List.of("ahead")))
                .get()
                .text("token");

        for (var query : List.of("", "?width=160")) {
            var got = ahead(planned.text("url") + query, token);
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(ahead(drafted.text("url") + query, token).status()).isEqualTo(404);
        }
    }

    private static Got ahead(String path, String token) {
        return api.anonymous("GET", path)
                .header("Authorization", "Bearer " + token)
                .get();
    }

    @Test
    void goesOnShowingWhatWasShown() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var published = api.act(speaker(file), "publish", Map.of());
        api.repository.clock.advance(Duration.ofSeconds(1));
        api.act(published, "unpublish", Map.of());

        assertThat(api.anonymous("GET", file.text("url")).get().status()).isEqualTo(200);
    }

    @Test
    void sendsNothingThatCouldAct() {
        var svg = api.send(
                        "GET",
                        upload("logo.svg", "image/svg+xml", SampleFiles.svg()).text("url"))
                .get();
        var pdf = api.send(
                        "GET",
                        upload("x.pdf", "application/pdf", SampleFiles.pdf()).text("url"))
                .get();
        var png = api.send(
                        "GET",
                        upload("x.png", "image/png", SampleFiles.png(1, 1)).text("url"))
                .get();

        assertThat(svg.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"logo.svg\"; filename*=UTF-8''logo.svg");
        assertThat(pdf.header("Content-Disposition")).startsWith("attachment;");
        assertThat(png.header("Content-Disposition")).startsWith("inline;");
        for (var got : List.of(svg, pdf, png)) {
            assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(got.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        }
    }

    @Test
    void servesNamesOfAnyScriptAndMakesHostileOnesHarmless() {
        var arabic = upload("%D8%B5%D9%88%D8%B1%D8%A9.png", "image/png", SampleFiles.png(1, 1));
        assertThat(api.send("GET", arabic.text("url")).get().header("Content-Disposition"))
                .isEqualTo("inline; filename=\"____.png\"; filename*=UTF-8''%D8%B5%D9%88%D8%B1%D8%A9.png");

        for (var name : List.of(
                "..%2F..%2Fetc%2Fpasswd",
                "C%3A%5Cx.jsp",
                "%2Fabs.jsp",
                "a%0d%0aX-Evil%3A1.png",
                "n".repeat(300),
                "%E2%80%AEgnp.exe",
                "NUL.png",
                "a%22%3B%3Cb%3E.png",
                "%2e%2e",
                "a%3Bb%25%23.png")) {
            var got = upload(name, "image/png", SampleFiles.png(1, 1));
            assertThat(got.status()).as(name).isEqualTo(201);
            var read = api.send("GET", got.text("url")).get();
            assertThat(read.status()).as(got.text("url")).isEqualTo(200);
            assertThat(read.header("X-Evil")).isEmpty();
            assertThat(got.text("name")).matches("[^/\\\\<>\":;\\p{Cntrl}\\p{Cf}]{1,130}\\.png");
        }
        assertThat(files())
                .isEqualTo(
                        ((List<?>) api.send("GET", ASSETS + "?size=200").get().at("data")).size());
    }

    @Test
    void answersWithoutTheBytesToWhoeverHasThem() {
        var url = upload("a.png", "image/png", SampleFiles.png(3, 2)).text("url");
        var first = api.send("GET", url).get();
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");

        var again = api.send("GET", url)
                .header("If-None-Match", first.header("ETag"))
                .get();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();

        assertThat(api.send("GET", url).header("If-Match", "\"another\"").get().status())
                .isEqualTo(412);

        var head = api.send("HEAD", url).get();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(first.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void showsAnImageInAnotherSizeToThoseWhoMaySeeIt() {
        var file = upload("Ann Lee.png".replace(" ", "%20"), "image/png", SampleFiles.png(400, 200));
        var small = file.text("url") + "?width=160&format=jpeg";
        assertThat(api.anonymous("GET", small).get().status()).isEqualTo(404);
        assertThat(api.send("GET", small).get().header("Cache-Control")).isEqualTo("private, no-cache");
        api.act(speaker(file), "publish", Map.of());

        var got = api.anonymous("GET", small).get();

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(got.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(got.header("Content-Disposition")).startsWith("inline; filename=\"Ann Lee.jpg\"");
        assertThat(got.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(got.header("ETag"))
                .isNotEqualTo(api.anonymous("GET", file.text("url")).get().header("ETag"));
        assertThat(api.anonymous("GET", small)
                        .header("If-None-Match", got.header("ETag"))
                        .get()
                        .status())
                .isEqualTo(304);
        var head = api.anonymous("HEAD", small).get();
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.response().body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width=600                       | width  | the nearest is 640",
                "width=0640                      | width  | must be one of 160, 240",
                "width=%2B640                    | width  | must be one of 160, 240",
                "width=                          | width  | must be one of 160, 240",
                "width=640&width=640             | width  | may be given once",
                "Width=640                       | Width  | did you mean 'width'?",
                "with=640                        | with   | did you mean 'width'?",
                "height=99999999                 | height | the nearest is 1920",
                "width=640&height=640&fit=crop   | fit    | must be one of contain, cover",
                "width=640&height=640&fit=Cover  | fit    | did you mean 'cover'?",
                "width=640&fit=cover             | fit    | needs 'width' and 'height'",
                "format=jpg                      | format | did you mean 'jpeg'?",
                "format=webp                     | format | must be one of jpeg, png"
            })
    void namesWhatIsNearestToASizeThatIsNotOffered(String query, String parameter, String hint) {
        var url = upload("a.png", "image/png", SampleFiles.png(3, 2)).text("url");

        var got = api.send("GET", url + "?" + query).get();

        assertThat(got.status()).isEqualTo(400);
        assertThat(got.text("errors/0/parameter")).isEqualTo(parameter);
        assertThat(got.text("errors/0/detail")).contains(hint);
    }

    @Test
    void saysOfWhatThereAreNoOtherSizes() {
        var svg = upload("logo.svg", "image/svg+xml", SampleFiles.svg()).text("url");
        var broken = upload("a.png", "image/png", SampleFiles.pngThatClaims(300, 300))
                .text("url");

        assertThat(api.send("GET", svg + "?width=160").get().text("detail")).contains("An SVG has no pixels");
        var got = api.send("GET", broken + "?width=160").get();
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.text("type")).isEqualTo("/problems/invalid-request");
        assertThat(got.text("detail")).contains("damaged");
        assertThat(api.send("GET", broken).get().status()).isEqualTo(200);
    }

    @Test
    void findsAFileByItsOwnNameOnly() {
        var file = upload("a.png", "image/png", SampleFiles.png(1, 1));

        assertThat(api.send("GET", "/media/" + file.text("id") + "/b.png").get().status())
                .isEqualTo(404);
        assertThat(api.send("GET", "/media/x/a.png").get().status()).isEqualTo(404);
        assertThat(api.send("GET", ASSETS + "/x").get().status()).isEqualTo(404);
    }

    @Test
    void deliversAFileByGraphQlWithWhatIsSelectedOfIt() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var speaker = speaker(file);
        api.act(speaker, "publish", Map.of());
        var query = "query ($id: ID!) { speaker(id: $id) { portrait { url mediaType size width height alt } } }";

        var got = api.anonymous("POST", "/api/v1/graphql")
                .json(Map.of("query", query, "variables", Map.of("id", speaker.text("id"))))
                .get();

        assertThat(got.at("data/speaker/portrait/url")).isEqualTo(file.at("url"));
        assertThat(got.at("data/speaker/portrait/mediaType")).isEqualTo("image/png");
        assertThat(got.at("data/speaker/portrait/size")).isEqualTo(file.at("size"));
        assertThat(got.at("data/speaker/portrait/width")).isEqualTo(3L);
        assertThat(got.at("data/speaker/portrait/height")).isEqualTo(2L);
        assertThat(got.text("data/speaker/portrait/alt")).isEqualTo("null");
    }

    @Test
    void deliversAFileWithItsDescriptionInTheReadersLanguage() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var speaker = speaker(file);
        api.act(speaker, "publish", Map.of());
        var words = Map.of("alt", Map.of("en", "Ann Lee at the lectern", "ar", "آن لي على المنصة"), "credit", "B. Roy");
        assertThat(api.send("PATCH", ASSETS + "/" + file.text("id"))
                        .json(words)
                        .get()
                        .status())
                .isEqualTo(200);
        var address = "/api/v1/speakers/" + speaker.text("id");

        var english = api.anonymous("GET", address + "?locale=en").get();
        assertThat(english.at("data/portrait"))
                .isEqualTo(Map.of(
                        "id",
                        file.text("id"),
                        "url",
                        file.text("url"),
                        "name",
                        "a.png",
                        "mediaType",
                        "image/png",
                        "size",
                        file.at("size"),
                        "width",
                        3L,
                        "height",
                        2L,
                        "alt",
                        "Ann Lee at the lectern",
                        "credit",
                        "B. Roy"));
        assertThat(api.anonymous("GET", address + "?locale=ar").get().text("data/portrait/alt"))
                .isEqualTo("آن لي على المنصة");
        assertThat(api.anonymous("GET", address + "?locale=ru").get().text("data/portrait/alt"))
                .isEqualTo("Ann Lee at the lectern");
        assertThat(api.anonymous("GET", address + "?locale=*").get().at("data/portrait/alt"))
                .isEqualTo(words.get("alt"));
        assertThat(api.anonymous("GET", "/api/v1/speakers?filter[portrait]=" + file.text("id"))
                        .get()
                        .text("data/0/id"))
                .isEqualTo(speaker.text("id"));
    }

    @Test
    void deliversAFileAsItsSchemaSays() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        api.send("PATCH", ASSETS + "/" + file.text("id"))
                .json(Map.of("alt", Map.of("en", "Ann"), "caption", Map.of("en", "Ann Lee"), "credit", "B. Roy"))
                .get();
        var speaker = speaker(file);
        api.act(speaker, "publish", Map.of());
        var described = new DescribedSchemas(OpenApiDocument.of(api.repository.model.get(), List.of()));

        for (var locale : List.of("en", "*")) {
            var got = api.anonymous("GET", "/api/v1/speakers/" + speaker.text("id") + "?locale=" + locale)
                    .get();
            assertThat(got.text("data/portrait/caption")).contains("Ann Lee");
            assertThat(described.complaints("SpeakerAnswer", got.tree())).isEmpty();
        }
    }

    @Test
    void takesADeliveredFileBackAsAValue() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var speaker = api.create("speaker", Map.of("name", Map.of("en", "Ann"), "portrait", file.tree()));

        assertThat(speaker.status()).isEqualTo(201);
        assertThat(speaker.text("values/portrait")).isEqualTo(file.text("id"));
    }

    @Test
    void saysWhichFieldNamesAFileThatIsNotThere() {
        var got = api.create(
                "speaker", Map.of("name", Map.of("en", "Ann"), "portrait", "01970000-0000-7000-8000-000000000000"));

        assertThat(got.status()).isEqualTo(400);
        assertThat(got.text("errors/0/pointer")).isEqualTo("/values/portrait");
    }

    @Test
    void tellsWhoShowsAFileInsteadOfDeletingIt() {
        var file = upload("a.png", "image/png", SampleFiles.png(3, 2));
        var speaker = speaker(file);
        var address = ASSETS + "/" + file.text("id");

        var refused = api.send("DELETE", address).get();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("uses/0/id")).isEqualTo(speaker.text("id"));
        assertThat(api.send("GET", address + "/used-by").get().text("data/0/field"))
                .isEqualTo("portrait");

        var other = upload("b.png", "image/png", SampleFiles.png(3, 2));
        assertThat(api.send("DELETE", ASSETS + "/" + other.text("id")).get().status())
                .isEqualTo(204);
        assertThat(api.send("GET", other.text("url")).get().status()).isEqualTo(404);
    }

    private static Got upload(String name, String type, byte[] bytes) {
        return api.send("POST", ASSETS + "?name=" + name).body(type, bytes).get();
    }

    private static Got speaker(Got file) {
        return api.create("speaker", Map.of("name", Map.of("en", "Ann Lee"), "portrait", file.text("id")));
    }

    private static long files() {
        try (var found = Files.walk(api.media)) {
            return found.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
