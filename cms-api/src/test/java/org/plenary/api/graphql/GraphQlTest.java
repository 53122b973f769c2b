package org.plenary.api.graphql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.api.ApiClient;
import org.plenary.api.ApiServer;

class GraphQlTest {
    private static final String PATH = "/api/v1/graphql";

    private static ApiServer server;
    private static String opening;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
        var speaker = publish(server.create("speaker", Map.of("name", Map.of("en", "Amal Haddad", "ar", "أمل حداد"))));
        var first = publish(server.create(
                "talk",
                Map.of(
                        "title",
                        Map.of("en", "Opening", "ar", "افتتاح"),
                        "code",
                        "T-1",
                        "priority",
                        2,
                        "state",
                        "confirmed",
                        "startsAt",
                        "2027-06-02T09:00:00+04:00[Asia/Dubai]",
                        "participants",
                        List.of(Map.of("person", speaker.text("id"), "affiliation", Map.of("en", "Oriom"))))));
        opening = first.text("id");
        publish(server.create(
                "talk", Map.of("title", Map.of("en", "Closing"), "code", "T-2", "priority", 1, "replaces", opening)));
        server.create("talk", Map.of("title", Map.of("en", "Secret plans")));
        publish(server.create("home", Map.of("headline", Map.of("en", "Welcome"))));
        server.repository.clock.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void readsAListWithItsRelationsThroughFragmentsAndAliases() {
        var got = ask("""
                query Programme($locale: String) {
                  programme: talks(sort: ["priority"], locale: $locale) {
                    items { ...card replaces { ...card } }
                    page { size hasMore total }
                    meta { snapshot }
                  }
                }
                fragment card on Talk {
                  __typename id type locale dir title startsAt startsAtZone state
                  participants { affiliation person { name slug } }
                }
                """, Map.of("locale", "ar"));
        assertThat(got.status()).as(got.response().body()).isEqualTo(200);
        assertThat(got.at("data/programme/items/0/title")).isEqualTo("Closing");
        assertThat(got.at("data/programme/items/0/participants")).isEqualTo(List.of());
        assertThat(got.at("data/programme/items/0/replaces/title")).isEqualTo("افتتاح");
        assertThat(got.at("data/programme/items/0/replaces/dir")).isEqualTo("rtl");
        assertThat(got.at("data/programme/items/1/__typename")).isEqualTo("Talk");
        assertThat(got.at("data/programme/items/1/startsAt")).isEqualTo("2027-06-02T09:00:00+04:00");
        assertThat(got.at("data/programme/items/1/startsAtZone")).isEqualTo("Asia/Dubai");
        assertThat(got.at("data/programme/items/1/participants/0/person/name")).isEqualTo("أمل حداد");
        assertThat(got.at("data/programme/items/1/participants/0/affiliation")).isEqualTo("Oriom");
        assertThat(got.at("data/programme/page/total")).isEqualTo(2L);
    }

    @Test
    void tellsWhatIsKnownOfAnItemBesidesItsValues() {
        var got = ask(
                "{ talk(id: \"" + opening
                        + "\", locale: \"ar\") { title participants { affiliation } _meta { revision fallback { field locale } } } }");
        assertThat(got.at("data/talk/_meta/revision")).isEqualTo(1L);
        assertThat(got.at("data/talk/_meta/fallback"))
                .isEqualTo(List.of(Map.of("field", "participants.affiliation", "locale", "en")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: {eq: \"T-1\"}",
                "state: {in: [confirmed]}",
                "priority: {gt: 1}",
                "startsAt: {gte: \"2027-06-02\", lt: \"2027-06-03\"}",
                "participants: {person: {slug: {eq: \"amal-haddad\"}}}",
                "participants: {person: {id: {exists: true}}}",
                "or: [{code: {eq: \"T-1\"}}, {code: {eq: \"T-9\"}}]",
                "not: {code: {eq: \"T-2\"}}",
                "title: {contains: \"pening\"}, replaces: {id: {exists: false}}"
            })
    void filtersAsRestDoes(String filter) {
        var got = ask("{ talks(locale: \"en\", filter: {" + filter + "}) { items { code } } }");
        assertThat(got.at("data/talks/items")).as(got.response().body()).isEqualTo(List.of(Map.of("code", "T-1")));
    }

    @Test
    void takesFiltersAndPagesFromVariables() {
        var got = ask(
                "query ($f: TalkFilter, $p: PageInput) { talks(filter: $f, page: $p, locale: \"en\", sort: [\"-priority\"]) "
                        + "{ items { code } page { hasMore after } } }",
                Map.of("f", Map.of("priority", Map.of("in", List.of(1, 2))), "p", Map.of("size", 1)));
        assertThat(got.tree()).as(got.response().body()).doesNotContainKey("errors");
        assertThat(got.at("data/talks/items")).isEqualTo(List.of(Map.of("code", "T-1")));
        var next = ask(
                "query ($f: TalkFilter, $p: PageInput) { talks(filter: $f, page: $p, locale: \"en\", sort: [\"-priority\"]) "
                        + "{ items { code } } }",
                Map.of(
                        "f", Map.of("priority", Map.of("in", List.of(1, 2))),
                        "p", Map.of("size", 1, "after", got.at("data/talks/page/after"))));
        assertThat(next.at("data/talks/items")).as(next.response().body()).isEqualTo(List.of(Map.of("code", "T-2")));
    }

    @Test
    void readsSingletonsSlugsAndSearchesWithHighlights() {
        var got = ask("""
                {
                  home(locale: "en") { headline }
                  talkBySlug(slug: "opening", locale: "en") { code }
                  nobody: talkBySlug(slug: "nobody") { code }
                  search(q: "opening", locale: "en", facet: ["type"]) {
                    items { __typename id _meta { score highlights { field html } }
                            ... on Talk { title participants { person { name } } } }
                    facets { field values { value count } }
                  }
                }
                """);
        assertThat(got.status()).as(got.response().body()).isEqualTo(200);
        assertThat(got.at("data/home/headline")).isEqualTo("Welcome");
        assertThat(got.at("data/talkBySlug/code")).isEqualTo("T-1");
        assertThat(got.at("data/nobody")).isNull();
        assertThat(got.at("data/search/items/0/__typename")).isEqualTo("Talk");
        assertThat(got.at("data/search/items/0/participants/0/person/name")).isEqualTo("Amal Haddad");
        assertThat(got.text("data/search/items/0/_meta/highlights/0/html")).contains("<mark>Opening</mark>");
        assertThat(got.at("data/search/facets/0/values/0/value")).isEqualTo("talk");
    }

    @Test
    void asksForTheSameRightsAsRest() {
        var drafts =
                "{ talks(perspective: draft, locale: \"en\") { items { title } } home(locale: \"en\") { headline } }";
        var stranger = ask(drafts);
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.at("data/talks")).isNull();
        assertThat(stranger.at("data/home/headline")).isEqualTo("Welcome");
        assertThat(stranger.at("errors/0/path")).isEqualTo(List.of("talks"));
        assertThat(stranger.at("errors/0/extensions/code")).isEqualTo("not-signed-in");
        assertThat(stranger.at("errors/0/extensions/status")).isEqualTo(401L);
        var editor = server.send("POST", PATH).json(Map.of("query", drafts)).get();
        assertThat(editor.response().body()).contains("Secret plans");
    }

    @Test
    void saysWhatIsWrongWithAQueryAndWhere() {
        var got = ask("{ talks(sort: [\"nothing\"]) { items { id } } }");
        assertThat(got.at("data/talks")).isNull();
        assertThat(got.at("errors/0/extensions/type")).isEqualTo("/problems/invalid-query");
        assertThat(got.at("errors/0/extensions/errors/0/pointer")).isEqualTo("/sort");
        var all = ask("{ talks(locale: \"*\") { items { id } } }");
        assertThat(all.at("errors/0/extensions/errors/0/pointer")).isEqualTo("/locale");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: {in: []}                              | /filter/code/in
            priority: {nin: []}                         | /filter/priority/nin
            startsAt: {between: []}                     | /filter/startsAt/between
            state: {in: []}                             | /filter/state/in
            title: {contains: ""}                       | /filter/title/contains
            participants: {person: {slug: {in: [""]}}}  | /filter/participants.person.slug/in
            """)
    void saysWhereAValueIsMissing(String filter, String pointer) {
        var got = ask("{ talks(locale: \"en\", filter: {" + filter + "}) { items { code } } }");
        assertThat(got.at("errors/0/extensions/type")).as(got.response().body()).isEqualTo("/problems/invalid-query");
        assertThat(got.at("errors/0/extensions/errors/0/pointer")).isEqualTo(pointer);
    }

    /** What was written as one value never becomes two on the way. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search(q: "opening", filter: {type: {in: ["talk,person"]}}) { items { id } }  | /filter/type/in
            search(q: "opening", facet: ["type,type"]) { items { id } }                    | /facet
            search(q: "opening", fallback: ["ar,ru"]) { items { id } }                     | /fallback
            talk(id: "0190a1b2-0000-7000-8000-000000000001", fallback: ["ar,ru"]) { id }   | /fallback
            """)
    void saysWhatIsWrongWithASearchOrOneItemAndWhere(String field, String pointer) {
        var got = ask("{ " + field + " }");
        assertThat(got.at("errors/0/extensions/type")).as(got.response().body()).isEqualTo("/problems/invalid-query");
        assertThat(got.at("errors/0/extensions/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void refusesTooMuchBeforeAnythingIsRead() {
        var deep = "{ talks { items " + "{ replaces ".repeat(20) + "{ id } " + "} ".repeat(22);
        assertThat(refused(deep)).containsIgnoringCase("depth");
        var wide =
                "talks(page: {size: 100}) { items { participants { person { a: name b: name c: name d: name } } } } ";
        assertThat(refused("{ "
                        + IntStream.range(0, 15)
                                .mapToObj(i -> "t" + i + ": " + wide)
                                .collect(joining()) + "}"))
                .contains("values");
        var many = new StringBuilder("{");
        for (int i = 0; i <= Limits.READINGS; i++) {
            many.append(" t").append(i).append(": talks { items { id } }");
        }
        assertThat(refused(many + " }")).contains("root fields");
        assertThat(refused("{ " + "x ".repeat(Limits.CHARACTERS) + "}")).isNotEmpty();
    }

    @Test
    void remembersDocumentsByTheirHash() {
        var query = "{ home(locale: \"en\") { headline } }";
        var hash = PersistedQueries.hash(query);
        var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
        var unknown = post(Map.of("extensions", extensions));
        assertThat(unknown.at("errors/0/message")).isEqualTo("PersistedQueryNotFound");
        assertThat(post(Map.of("query", query, "extensions", extensions)).at("data/home/headline"))
                .isEqualTo("Welcome");
        assertThat(post(Map.of("extensions", extensions)).at("data/home/headline"))
                .isEqualTo("Welcome");
        var got = server.anonymous("GET", PATH + "?documentId=sha256:" + hash).get();
        assertThat(got.at("data/home/headline")).isEqualTo("Welcome");
        var again = server.anonymous("GET", PATH + "?documentId=sha256:" + hash)
                .header("If-None-Match", got.header("ETag"))
                .get();
        assertThat(again.status()).isEqualTo(304);
        var wrong = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)));
        assertThat(post(Map.of("query", query, "extensions", wrong)).at("errors/0/extensions/code"))
                .isEqualTo("PERSISTED_QUERY_HASH_MISMATCH");
    }

    @Test
    void answersTheUsualIntrospection() {
        var got = ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.response().body()).contains("TalkFilter").doesNotContain("\"errors\"");
    }

    @Test
    void seesATypeThatWasMadeJustNow() {
        assertThat(ask("{ posters { items { id } } }").text("errors/0/message")).contains("posters");
        var made = server.send("PUT", "/manage/v1/types/poster")
                .header("If-None-Match", "*")
                .json(Map.of("fields", List.of(Map.of("name", "title", "kind", "text"))))
                .get();
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(ask("{ posters { items { id title } } }").at("data/posters/items"))
                .isEqualTo(List.of());
    }

    @Test
    void tellsPartialSuccessByItsStatusToWhoUnderstandsIt() {
        var query = "{ talks(sort: [\"nothing\"]) { items { id } } home(locale: \"en\") { headline } }";
        var got = server.anonymous("GET", PATH + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .header("Accept", "application/graphql-response+json")
                .get();
        assertThat(got.status()).isEqualTo(294);
        assertThat(got.header("Cache-Control")).contains("no-store");
    }

    private static String refused(String query) {
        var got = server.anonymous("POST", PATH)
                .header("Accept", "application/graphql-response+json")
                .json(Map.of("query", query))
                .get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(400);
        assertThat(got.tree()).doesNotContainKey("data");
        return got.text("errors/0/message");
    }

    private static ApiClient.Got ask(String query) {
        return post(Map.of("query", query));
    }

    private static ApiClient.Got ask(String query, Map<String, ?> variables) {
        return post(Map.of("query", query, "variables", variables));
    }

    private static ApiClient.Got post(Map<String, ?> request) {
        return server.anonymous("POST", PATH).json(request).get();
    }

    private static ApiClient.Got publish(ApiClient.Got entry) {
        assertThat(entry.status()).as(entry.response().body()).isEqualTo(201);
        return server.act(entry, "publish", Map.of());
    }
}
