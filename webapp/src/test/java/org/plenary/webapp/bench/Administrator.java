package org.plenary.webapp.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.plenary.core.json.Json;

/** The management API as the administrator's program uses it. */
final class Administrator {
    static final String EMAIL = "admin@example.org";
    static final String PASSWORD = "bench-only-password";
    /** What the server must be told, so that this administrator exists. */
    static final Map<String, String> ENVIRONMENT =
            Map.of("PLENARY_ADMIN_EMAIL", EMAIL, "PLENARY_ADMIN_PASSWORD", PASSWORD);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String token;

    /** Signs in. */
    Administrator(String server) throws IOException, InterruptedException {
        this.server = server;
        var answer = http.send(
                request("/manage/v1/sessions")
                        .POST(BodyPublishers.ofString(Json.write(Map.of("email", EMAIL, "password", PASSWORD))))
                        .build(),
                BodyHandlers.ofString());
        this.token = (String) Json.readObject(answer.body()).get("token");
    }

    void declare(String type, Map<String, Object> definition) throws IOException, InterruptedException {
        send(signed("/manage/v1/types/" + type)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(Json.write(definition))));
    }

    /** @return how many records arrived */
    long importFile(String name, String content) throws IOException, InterruptedException {
        var report = send(signed("/manage/v1/imports?name=" + name)
                .setHeader("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.UTF_8))));
        var summary = (Map<?, ?>) tree(report).get("summary");
        if (!Long.valueOf(0).equals(summary.get("failed"))) {
            throw new IllegalStateException("%s did not arrive whole: %s".formatted(name, summary));
        }
        return (Long) summary.get("total");
    }

    /** A new draft. */
    HttpResponse<String> create(String type, Map<String, Object> values) throws IOException, InterruptedException {
        return send(signed("/manage/v1/entries/" + type)
                .POST(BodyPublishers.ofString(Json.write(Map.of("values", values)))));
    }

    /** Shows the draft that an earlier answer told of. */
    HttpResponse<String> publish(HttpResponse<String> draft) throws IOException, InterruptedException {
        return send(signed("/manage/v1/entries/%s/publish".formatted(id(draft)))
                .header("If-Match", draft.headers().firstValue("ETag").orElseThrow())
                .POST(BodyPublishers.noBody()));
    }

    /** Changes some values of the entry that an earlier answer told of. */
    HttpResponse<String> change(HttpResponse<String> entry, Map<String, Object> values)
            throws IOException, InterruptedException {
        return send(signed("/manage/v1/entries/" + id(entry))
                .header("If-Match", entry.headers().firstValue("ETag").orElseThrow())
                .method("PATCH", BodyPublishers.ofString(Json.write(Map.of("values", values)))));
    }

    /** The body of what anybody may read. */
    String read(String address) throws IOException, InterruptedException {
        return send(request(address).GET()).body();
    }

    /** Whether anybody may read something there. */
    boolean shows(String address) throws IOException, InterruptedException {
        return http.send(request(address).GET().build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    static String id(HttpResponse<String> entry) {
        return (String) tree(entry).get("id");
    }

    static Map<String, Object> tree(HttpResponse<String> answer) {
        return Json.readObject(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        var request = builder.build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private HttpRequest.Builder signed(String address) {
        return request(address).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server + address))
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", "application/json");
    }
}
