package org.plenary.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.api.ApiClient;
import org.plenary.api.ApiServer;

/** The table of statuses; the audit of the working group itself runs with the console's tests. */
class GraphQlOverHttpTest {
    private static final String PATH = "/api/v1/graphql";

    private static ApiServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new ApiServer(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                  | {'query': '{ __typename }'}                              | 200",
                "application/json                  | {'query': '{'}                                           | 200",
                "application/json                  | {'query': '{ nothing }'}                                 | 200",
                "application/json                  | {'query': 'query ($id: ID!) { __typename }'}             | 200",
                "application/json                  | {'query': 'mutation { nothing }'}                        | 200",
                "application/json                  | {'query': 'NONSENSE                                      | 400",
                "application/json                  | {'qeury': '{ __typename }'}                              | 400",
                "application/json                  | []                                                       | 400",
                "application/json                  | {'query': 7}                                             | 400",
                "application/json                  | {'query': '{ __typename }', 'variables': [7]}            | 400",
                "application/json                  | {'query': '{ __typename }', 'variables': null}           | 200",
                "application/json                  | {'query': '{ __typename }', 'more': 1}                   | 200",
                "application/json                  | {'query': '{ __typename }', 'operationName': 'Other'}    | 200",
                "application/graphql-response+json | {'query': '{ __typename }'}                              | 200",
                "application/graphql-response+json | {'query': '{'}                                           | 400",
                "application/graphql-response+json | {'query': '{ nothing }'}                                 | 400",
                "application/graphql-response+json | {'query': 'query ($id: ID!) { __typename }'}             | 400",
                "application/graphql-response+json | {'query': '{ __typename }', 'operationName': 'Other'}    | 400",
                "application/graphql-response+json | {'documentId': 'sha256:0'}                               | 400",
                "application/graphql-response+json | {'documentId': 'md5:0'}                                  | 400"
            })
    void answersInTheFormatThatIsAcceptedWithItsStatus(String accept, String body, int status) {
        var got = server.anonymous("POST", PATH)
                .header("Accept", accept)
                .json(body.replace('\'', '"'))
                .get();
        assertThat(got.status()).as(got.response().body()).isEqualTo(status);
        assertThat(got.header("Content-Type")).isEqualTo(accept + ";charset=utf-8");
        if (status == 400) {
            assertThat(got.tree()).containsKey("errors").doesNotContainKey("data");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                            | application/json",
                "application/*                                                  | application/json",
                "application/graphql-response+json, application/json;q=0.9      | application/graphql-response+json",
                "application/json;q=0.5, application/graphql-response+json      | application/graphql-response+json",
                "text/html, application/graphql-response+json;charset=utf-8     | application/graphql-response+json"
            })
    void choosesTheFormatThatIsLikedBest(String accept, String format) {
        var got = get("{ __typename }", accept);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).startsWith(format);
        assertThat(String.join(",", got.response().headers().allValues("Vary"))).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "image/png", "application/xml"})
    void refusesToAnswerInAnythingElse(String accept) {
        assertThat(get("{ __typename }", accept).status()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/graphql",
        "application/json;charset=latin1",
        "application/x-www-form-urlencoded"
    })
    void refusesWhatIsNotSentAsJson(String mediaType) {
        var got = server.anonymous("POST", PATH)
                .body(mediaType, "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8))
                .get();
        assertThat(got.status()).isEqualTo(415);
    }

    @Test
    void executesNoMutationByGet() {
        for (var accept : new String[] {"application/json", "application/graphql-response+json"}) {
            var got = get("mutation { __typename }", accept);
            assertThat(got.status()).isEqualTo(405);
            assertThat(got.header("Allow")).isEqualTo("POST");
        }
    }

    @Test
    void readsVariablesOfAnAddress() {
        var got = server.anonymous(
                        "GET",
                        PATH + "?query=" + encoded("query Q($name: String!) { __type(name: $name) { name } }")
                                + "&variables=" + encoded("{\"name\":\"Talk\"}") + "&operationName=&extensions=")
                .get();
        assertThat(got.at("data/__type/name")).as(got.response().body()).isEqualTo("Talk");
        assertThat(got.header("ETag")).isNotEmpty();
        var broken = server.anonymous("GET", PATH + "?query=%7B__typename%7D&variables=%5B1%5D")
                .get();
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void knowsNoOtherMethods() {
        assertThat(server.anonymous("PUT", PATH).get().status()).isEqualTo(405);
        assertThat(server.anonymous("HEAD", PATH + "?query=%7B__typename%7D")
                        .get()
                        .status())
                .isEqualTo(200);
    }

    private static ApiClient.Got get(String query, String accept) {
        return server.anonymous("GET", PATH + "?query=" + encoded(query))
                .header("Accept", accept)
                .get();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
