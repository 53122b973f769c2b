package org.plenary.webapp.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {
    private static final String REPORT = """
            {"summary": {"created": 2, "updated": 0, "unchanged": 1, "failed": 1},
             "records": [
               {"type": "session", "key": "a1", "outcome": "created"},
               {"type": "session", "key": "b2", "outcome": "failed", "message": "title: is required"}]}
            """;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private ImportOptions options;

    @TempDir
    Path folder;

    @BeforeEach
    void startAServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/manage/v1/imports", exchange -> answer(exchange, 200, REPORT));
        server.createContext("/manage/v1/sessions", exchange -> answer(exchange, 200, "{\"token\": \"fresh\"}"));
        server.start();
        var file = Files.writeString(folder.resolve("a schedule.xml"), "<schedule/>");
        options = ImportOptions.parse(List.of(
                file.toString(),
                "--dry-run",
                "--server",
                "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void sendsTheFileWithItsNameAndTheToken() throws Exception {
        try (var client = new ManagementClient(options.server())) {
            client.importFile(options, client.token(Map.of("PLENARY_TOKEN", "given")));
        }

        assertThat(requests)
                .containsExactly("POST /manage/v1/imports?name=a+schedule.xml&dryRun=true Bearer given <schedule/>");
    }

    @Test
    void signsInWhenThereIsNoToken() throws Exception {
        try (var client = new ManagementClient(options.server())) {
            var token =
                    client.token(Map.of("PLENARY_ADMIN_EMAIL", "a@example.org", "PLENARY_ADMIN_PASSWORD", "secret"));

            assertThat(token).isEqualTo("fresh");
        }
        assertThat(requests)
                .containsExactly("POST /manage/v1/sessions null {\"email\":\"a@example.org\",\"password\":\"secret\"}");
    }

    @Test
    void tellsTheCountsAndEachFailure() {
        var report = new ImportReport(new JsonMapper().readTree(REPORT));

        assertThat(report.hasFailures()).isTrue();
        assertThat(report.text().lines())
                .containsExactly("2 created, 0 updated, 1 unchanged, 1 failed", "  session b2: title: is required");
    }

    @Test
    void repeatsTheServersReasonForARefusal() {
        server.removeContext("/manage/v1/imports");
        server.createContext(
                "/manage/v1/imports",
                exchange -> answer(exchange, 422, "{\"title\": \"Unreadable\", \"detail\": \"No schedule in it.\"}"));
        try (var client = new ManagementClient(options.server())) {
            assertThatThrownBy(() -> client.importFile(options, "given"))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessage("The server refused (422): No schedule in it.");
        }
    }

    @Test
    void saysHowToStartAServerWhereNoneAnswers() {
        server.stop(0);
        try (var client = new ManagementClient(options.server())) {
            assertThatThrownBy(() -> client.importFile(options, "given"))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessage("No server answers at " + options.server() + "; start one with 'plenary run'.");
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> ImportOptions.parse(List.of())).hasMessageStartingWith("No file is named.");
        assertThatThrownBy(() -> ImportOptions.parse(List.of("--fast")))
                .hasMessageStartingWith("'import' does not know '--fast'.");
        assertThatThrownBy(() -> ImportOptions.parse(List.of(folder.toString())))
                .hasMessageEndingWith("cannot be read.");
        assertThatThrownBy(() -> ImportOptions.parse(List.of(options.file().toString(), "--server", "ftp://x")))
                .hasMessageContaining("begins with http:// or https://");
        assertThat(options.server()).extracting(URI::getPath).isEqualTo("/");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + request);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
