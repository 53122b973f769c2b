package org.plenary.webapp.launch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls of the management API that the command line makes. */
final class ManagementClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    /** A large import answers once its last record is published and searchable. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final URI server;
    /** HTTP/1.1, because servers differ in how long they let a stream of HTTP/2 wait for its answer. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    ManagementClient(URI server) {
        this.server = server;
    }

    /** A token from the environment, or one for the administrator whom the environment names. */
    String token(Map<String, String> environment) throws LaunchRefused {
        var token = setting(environment, "PLENARY_TOKEN");
        if (token.isPresent()) {
            return token.get();
        }
        var email = setting(environment, "PLENARY_ADMIN_EMAIL");
        var password = setting(environment, "PLENARY_ADMIN_PASSWORD");
        if (email.isEmpty() || password.isEmpty()) {
            throw new LaunchRefused(
                    "Who is importing? Set PLENARY_TOKEN, or PLENARY_ADMIN_EMAIL and PLENARY_ADMIN_PASSWORD.");
        }
        return signIn(email.get(), password.get());
    }

    /** Sends the file; the answer has a summary and a line for each record. */
    JsonNode importFile(ImportOptions options, String token) throws LaunchRefused {
        var name = URLEncoder.encode(String.valueOf(options.file().getFileName()), StandardCharsets.UTF_8);
        var path = "manage/v1/imports?name=" + name + (options.dryRun() ? "&dryRun=true" : "");
        try {
            return send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofFile(options.file()))
                    .build());
        } catch (FileNotFoundException e) {
            throw new LaunchRefused("The file " + options.file() + " cannot be read.", e);
        }
    }

    private String signIn(String email, String password) throws LaunchRefused {
        var body = JSON.createObjectNode().put("email", email).put("password", password);
        var answer = send(request("manage/v1/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
        return answer.path("token").asString("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
    }

    private JsonNode send(HttpRequest request) throws LaunchRefused {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < OK || answer.statusCode() >= BAD_REQUEST) {
                throw new LaunchRefused("The server refused (" + answer.statusCode() + "): " + reason(answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException e) {
            throw new LaunchRefused("No server answers at " + server + "; start one with 'plenary run'.", e);
        } catch (IOException | JacksonException e) {
            throw new LaunchRefused("The server at " + server + " did not answer as expected (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchRefused("Stopped while waiting; the server may still finish the import.", e);
        }
    }

    /** The sentence of a problem document, or the answer's own text. */
    private static String reason(String body) {
        try {
            var problem = JSON.readTree(body);
            var detail = problem.path("detail").asString(problem.path("title").asString(""));
            return detail.isEmpty() ? body : detail;
        } catch (JacksonException noJson) {
            return body;
        }
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public void close() {
        http.close();
    }
}
