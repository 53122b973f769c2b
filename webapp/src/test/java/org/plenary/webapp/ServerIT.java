package org.plenary.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.api.ApiClient;
import org.plenary.api.BadInputContract;
import org.plenary.core.media.SampleFiles;
import org.plenary.core.plugin.JarMaker;
import org.plenary.core.plugin.Sources;
import org.plenary.webapp.stream.ManyListeners;

/** The WAR in the real server, with the demo in place, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ServerIT extends BadInputContract {
    private static final Path DATA = Path.of("target/server-it/data");
    private static Optional<ApiClient> client = Optional.empty();

    @ArquillianResource
    private URL address;

    @Deployment(testable = false)
    static WebArchive war() {
        delete(DATA);
        new JarMaker(DATA.resolve("plugins")).jar("partners-1.0.0.jar", Sources.PARTNERS);
        return ShrinkWrap.create(ZipImporter.class, "plenary.war")
                .importFrom(new File("target/plenary.war"))
                .as(WebArchive.class);
    }

    @BeforeEach
    void signIn() throws URISyntaxException {
        if (client.isEmpty()) {
            var signedIn = new Remote(address.toURI());
            client = Optional.of(signedIn);
            signedIn.declareTalks();
        }
    }

    @Override
    protected ApiClient server() {
        return client.orElseThrow();
    }

    @Test
    void saysThatItIsReady() {
        assertThat(server().anonymous("GET", "/health/live").get().at("status")).isEqualTo("up");
        assertThat(server().anonymous("GET", "/health/ready").get().at("status"))
                .isEqualTo("up");
    }

    @Test
    void tellsWhatTheServerItselfRefusesAsAProblemToo() {
        for (var refused : List.of(
                server().anonymous("GET", "/WEB-INF/web.xml"),
                server().anonymous("GET", "/WEB-INF/refused"),
                server().anonymous("GET", "/console/nothing"),
                server().anonymous("GET", "/console/nothing.js"),
                server().anonymous("GET", "/api/v1/types").header("Accept", ";;;"))) {
            var got = refused.get();
            assertThat(got.status()).isBetween(400, 499);
            assertThat(got.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(got.response().body()).doesNotContainIgnoringCase("payara");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/console", "/console/"})
    void opensTheConsoleAtEachAddressThatSomebodyMayType(String path) {
        assumeTrue(Files.isRegularFile(Path.of("console/dist/index.html")), "the console is not built");
        var page = server().anonymous("GET", path).get();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.response().body())
                .isEqualTo(server().anonymous("GET", "/").get().response().body());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sessions?q=%zz, q",
        "/api/v1/sessions?filter[title][eq]=%zz, filter[title][eq]",
        "/api/v1/search?q=a&locale=%e, locale",
        "/x/press/releases.atom?locale=%, locale"
    })
    void refusesABrokenEscapeInAQuery(String path, String parameter) throws IOException {
        assertThat(answerTo(path))
                .startsWith("HTTP/1.1 400")
                .contains(
                        "application/problem+json",
                        "\"parameter\":\"%s\"".formatted(parameter),
                        "two hexadecimal digits",
                        "no-store",
                        "Access-Control-Allow-Origin: *");
    }

    @Test
    void letsNoScriptOfAnotherSiteReadARefusalOfTheManagementApi() throws IOException {
        assertThat(answerTo("/manage/v1/entries?q=%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("no-store", "nosniff")
                .doesNotContain("Access-Control");
    }

    /** The whole answer to an address that no client would send as it stands. */
    private String answerTo(String path) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesAKeptAnswerWithTheSameHeadAsANewOne() {
        var path = "/api/v1/sessions?locale=en&include=room&page%5Bsize%5D=20";
        var first = read(path);
        var kept = read(path);
        assertThat(kept.response().body()).isEqualTo(first.response().body());
        assertThat(names(kept)).isEqualTo(names(first)).contains("content-length", "etag", "surrogate-key");
        for (var name : List.of("ETag", "Content-Type", "Content-Length", "Vary", "Content-Language", "Cache-Tag")) {
            assertThat(kept.header(name)).as(name).isEqualTo(first.header(name)).isNotEmpty();
        }
        var head = server().anonymous("HEAD", path).get();
        assertThat(head.header("Content-Length")).isEqualTo(first.header("Content-Length"));
        assertThat(head.response().body()).isEmpty();
        var packed = server().anonymous("GET", path)
                .header("Accept-Encoding", "gzip")
                .get();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        for (var tag : List.of(first.header("ETag"), packed.header("ETag"))) {
            var known =
                    server().anonymous("GET", path).header("If-None-Match", tag).get();
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.header("ETag")).isEqualTo(tag);
        }
        assertThat(server().anonymous("GET", path)
                        .header("If-Match", "\"other\"")
                        .get()
                        .status())
                .isEqualTo(412);
        assertThat(server().send("GET", path).get().header("Cache-Control")).isEqualTo("private, no-store");
    }

    /** But for the date of the last change, which is told only when its second has passed: perhaps between two answers. */
    private static List<String> names(ApiClient.Got got) {
        return got.response().headers().map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("last-modified"))
                .sorted()
                .toList();
    }

    @Test
    void runsEveryPluginAlsoTheOneDroppedIn() {
        var plugins = server().send("GET", "/manage/v1/plugins").get();
        assertThat((List<?>) plugins.at("data"))
                .extracting(plugin -> ((Map<?, ?>) plugin).get("id") + " " + ((Map<?, ?>) plugin).get("state"))
                .containsExactlyInAnyOrder(
                        "events active", "i18n active", "press active", "speakers active", "partners active");
    }

    @Test
    void servesTheDemoInThreeLanguagesAndFindsInflectedForms() {
        var arabic = read("/api/v1/sessions?locale=ar&page%5Bsize%5D=1&include=participants.person");
        assertThat(arabic.at("data/0/dir")).isEqualTo("rtl");
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.text("data/0/title"))
                .matches(text -> text.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
        assertThat(arabic.at("data/0/participants/0/person/name")).isInstanceOf(String.class);
        assertThat(titles("/api/v1/search?locale=ar&q=%D8%A7%D9%84%D8%B5%D9%86%D8%A7%D8%B9%D8%A9"))
                .isNotEmpty();
        assertThat(titles("/api/v1/search?locale=ru&q=%D0%BF%D1%80%D0%BE%D0%BC%D1%8B%D1%88%D0%BB%D0%B5%D0%BD%D0%BD"
                        + "%D0%BE%D1%81%D1%82%D1%8C"))
                .isNotEmpty();
    }

    @Test
    void publishesChangesAndReadsTheOldOneBack() {
        var first = server().act(topic("Tides"), "publish", Map.of());
        assertThat(first.status()).as(first.response().body()).isEqualTo(200);
        var path = "/api/v1/topics/" + first.text("id") + "?locale=en";
        assertThat(read(path).at("data/label")).isEqualTo("Tides");
        var then = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);

        var changed = server().send("PATCH", "/manage/v1/entries/" + first.text("id"))
                .header("If-Match", first.header("ETag"))
                .json(Map.of("values", Map.of("label", Map.of("en", "Currents"))))
                .get();
        assertThat(read(path).at("data/label")).isEqualTo("Tides");
        server().act(changed, "publish", Map.of());
        assertThat(read(path).at("data/label")).isEqualTo("Currents");
        assertThat(read(path + "&asOf=" + then).at("data/label")).isEqualTo("Tides");
        assertThat(read("/api/v1/topics?locale=en&filter%5Bid%5D=" + first.text("id") + "&asOf=" + then)
                        .at("data/0/label"))
                .isEqualTo("Tides");
    }

    @Test
    void hasAReleaseInItsFeedsFromTheMomentOfItsPublication() {
        var feed = "/x/press/releases.atom?locale=en&page%5Bsize%5D=5";
        var headline = "Tram line opened " + Instant.now(Clock.systemUTC());
        var draft = server().create("press-release", Map.of("headline", Map.of("en", headline)));
        assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
        assertThat(read(feed).response().body()).doesNotContain(headline);
        assertThat(server().anonymous("GET", feed + "&perspective=draft").get().status())
                .isEqualTo(401);

        server().act(draft, "publish", Map.of());
        var shown = read(feed);
        assertThat(shown.response().body()).contains(headline);
        assertThat(shown.header("Content-Type")).isEqualTo("application/atom+xml");
        assertThat(shown.header("Surrogate-Key")).contains("press-release");
        assertThat(names(read(feed))).isEqualTo(names(shown));
        var known = server().anonymous("GET", feed).header("If-None-Match", shown.header("ETag"));
        assertThat(known.get().status()).isEqualTo(304);
        assertThat(read("/x/press/releases.json?locale=en").text("items/0/title"))
                .isEqualTo(headline);
    }

    @Test
    void givesTheProgrammeAsACalendar() {
        var path = "/x/events/calendar.ics?locale=ar&filter%5Bedition.code%5D=";
        var edition = read("/api/v1/editions?locale=ar&sort=-startDate&page%5Bsize%5D=1");
        var calendar = read(path + edition.text("data/0/code"));
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.response().body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("BEGIN:VEVENT", "TZID=", "NAME:" + edition.text("data/0/title"));
        assertThat(read(path + "nowhere").response().body()).doesNotContain("VEVENT");
    }

    @Test
    void givesThePluginOfTheContractsExampleEverything() {
        var edition = read("/api/v1/editions?locale=en&page%5Bsize%5D=1").text("data/0/id");
        var created = server().create(
                        "partner",
                        Map.of(
                                "name",
                                Map.of("en", "Harbour Works", "ru", "Портовые работы"),
                                "statement",
                                Map.of("en", "We build quays."),
                                "tier",
                                "gold",
                                "edition",
                                edition));
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);

        var refused = server().act(created, "publish", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("errors/0"))
                .isEqualTo(Map.of("pointer", "/values/logo", "detail", "A published partner needs a logo."));

        var logo = server().send("POST", "/manage/v1/assets?name=harbour.png")
                .body("image/png", SampleFiles.png(3, 2))
                .get();
        var complete = server().send("PATCH", "/manage/v1/entries/" + created.text("id"))
                .header("If-Match", created.header("ETag"))
                .json(Map.of("values", Map.of("logo", logo.text("id"))))
                .get();
        assertThat(complete.status()).as(complete.response().body()).isEqualTo(200);
        assertThat(server().act(complete, "publish", Map.of()).status()).isEqualTo(200);

        assertThat(titles("/api/v1/partners?locale=en&sort=tier&filter%5Btier%5D=gold"))
                .hasSize(1);
        assertThat(read("/api/v1/partners/by-slug/harbour-works?locale=ru&include=edition")
                        .at("data/name"))
                .isEqualTo("Портовые работы");
        assertThat(read("/api/v1/search?q=harbour&locale=en").at("data/0/type")).isEqualTo("partner");
        assertThat(read("/api/v1/partners/by-slug/harbour-works?locale=en").at("data/logo/mediaType"))
                .isEqualTo("image/png");
        var small = server().anonymous("GET", logo.text("url") + "?width=160&format=jpeg")
                .get();
        assertThat(small.status()).as(small.response().body()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void importsARealScheduleOnceAndServesIt() throws IOException {
        var file = schedules().resolve("debconf-2023.wafer.schedule.xml.gz");
        assumeTrue(Files.isRegularFile(file), "no real schedules on this machine");
        var bytes = Files.readAllBytes(file);
        var path = "/manage/v1/imports?name=" + file.getFileName();
        var first = server().send("POST", path).body("application/gzip", bytes).get();
        assertThat(first.status()).as(first.response().body()).isEqualTo(200);
        assertThat(first.at("summary/failed")).isEqualTo(0L);
        var again = server().send("POST", path).body("application/gzip", bytes).get();
        assertThat(again.at("summary/unchanged")).isEqualTo(again.at("summary/total"));
        var sessions = read("/api/v1/sessions?filter%5Bedition.slug%5D=debconf23&count=true&locale=en");
        assertThat((Long) sessions.at("page/total")).isPositive();
    }

    @Test
    void tellsTwoHundredListenersWhatIsPublished() throws IOException, URISyntaxException {
        try (var listeners = new ManyListeners(address.toURI(), "?types=topic")) {
            listeners.join(200, Duration.ofMinutes(2));
            var topic = server().act(topic("Listen"), "publish", Map.of());
            listeners.awaitChange(topic.text("id"), Duration.ofMinutes(2));
            assertThat(listeners.ended()).isZero();
        }
    }

    @Test
    void tellsAListenerWhoComesBackWhatSheMissed() throws IOException, URISyntaxException {
        var position = read("/api/v1/changes?types=home").text("page/since");
        while (read("/api/v1/changes?types=home&since=" + position)
                .at("page/hasMore")
                .equals(true)) {
            position = read("/api/v1/changes?types=home&since=" + position).text("page/since");
        }
        var topic = server().act(topic("Missed"), "publish", Map.of());
        try (var listeners = new ManyListeners(address.toURI(), "?types=topic&since=" + position)) {
            listeners.join(1, Duration.ofMinutes(2));
            listeners.awaitChange(topic.text("id"), Duration.ofMinutes(2));
            assertThat(listeners.ended()).isZero();
        }
    }

    @Test
    void refusesAStreamThatItDoesNotUnderstandAsAProblem() {
        var refused = server().anonymous("GET", "/api/v1/stream?types=topics").get();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.text("errors/0/detail")).contains("Did you mean 'topic'?");
        var posted = server().anonymous("POST", "/api/v1/stream").get();
        assertThat(posted.status()).isEqualTo(405);
        assertThat(posted.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    private ApiClient.Got topic(String label) {
        return server().create("topic", Map.of("label", Map.of("en", label)));
    }

    private ApiClient.Got read(String path) {
        var got = server().anonymous("GET", path).get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(200);
        return got;
    }

    private List<?> titles(String path) {
        return (List<?>) read(path).at("data");
    }

    private static Path schedules() {
        var given = Optional.ofNullable(System.getenv("PLENARY_TEST_DATA"))
                .or(() -> Optional.ofNullable(System.getProperty("plenary.test.data")));
        return given.map(Path::of)
                .orElseGet(
                        () -> Path.of(System.getProperty("plenary.root", "..")).resolve("../shared/data"))
                .resolve("schedules");
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The administrator at the running server. */
    private static final class Remote extends ApiClient {
        private final URI base;
        private final String token;

        Remote(URI base) {
            this.base = base;
            var signedIn = anonymous("POST", "/manage/v1/sessions")
                    .json(Map.of("email", "admin@example.org", "password", "correct-horse-battery"))
                    .get();
            assertThat(signedIn.status()).as(signedIn.response().body()).isEqualTo(201);
            this.token = signedIn.text("token");
        }

        /** The type that the contract is about. */
        void declareTalks() {
            var declared = send("PUT", "/manage/v1/types/talk")
                    .header("If-None-Match", "*")
                    .json("""
                            {"plural": "talks", "fields": [
                              {"name": "title", "kind": "text", "localised": true, "required": true},
                              {"name": "code", "kind": "text"},
                              {"name": "priority", "kind": "integer"},
                              {"name": "startsAt", "kind": "datetime"},
                              {"name": "replaces", "kind": "reference", "to": ["talk"]}]}
                            """)
                    .get();
            assertThat(declared.status()).as(declared.response().body()).isEqualTo(201);
        }

        @Override
        protected URI base() {
            return base;
        }

        @Override
        protected String token() {
            return token;
        }
    }
}
