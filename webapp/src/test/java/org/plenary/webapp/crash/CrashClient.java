package org.plenary.webapp.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.json.Json;

/** Talks to one server on loopback as an editor's program would. */
final class CrashClient {
    static final String EMAIL = "admin@example.org";
    static final String PASSWORD = "crash-test-password";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String token;

    CrashClient(String server) throws IOException, InterruptedException {
        this.server = server;
        var answer = http.send(
                request("/manage/v1/sessions")
                        .POST(BodyPublishers.ofString(Json.write(Map.of("email", EMAIL, "password", PASSWORD))))
                        .build(),
                BodyHandlers.ofString());
        this.token = (String) body(answer).get("token");
    }

    /** Creates, publishes, changes and publishes again, one entry after the other, until the server is gone. */
    void writeUntilTheEnd(Ledger ledger, String prefix) {
        try {
            for (int number = 0; ; number++) {
                writeOne(ledger, prefix + "-" + number);
            }
        } catch (IOException theEnd) {
            // what was not acknowledged does not count
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOne(Ledger ledger, String name) throws IOException, InterruptedException {
        var created = send("POST", "/manage/v1/entries/organisation", "", Map.of("values", named(name)));
        var id = (String) body(created).get("id");
        ledger.acknowledged(id, new Ledger.Acknowledged(version(created), name, ""));
        var published = publish(id, created);
        ledger.acknowledged(id, new Ledger.Acknowledged(version(published), name, name));
        var next = name + " (2)";
        var changed = send("PATCH", "/manage/v1/entries/" + id, etag(published), Map.of("values", named(next)));
        ledger.acknowledged(id, new Ledger.Acknowledged(version(changed), next, name));
        var again = publish(id, changed);
        ledger.acknowledged(id, new Ledger.Acknowledged(version(again), next, next));
    }

    /** Everything of the type that is published, by id: the English name. */
    Map<String, String> published() throws IOException, InterruptedException {
        var names = new LinkedHashMap<String, String>();
        var next = "/api/v1/organisations?locale=en&fields=name&page%5Bsize%5D=100";
        for (var address = next; !address.isEmpty(); ) {
            var answer = body(send("GET", address, "", Map.of()));
            for (var item : (Iterable<?>) answer.get("data")) {
                var entry = (Map<?, ?>) item;
                names.put((String) entry.get("id"), (String) entry.get("name"));
            }
            var page = (Map<?, ?>) answer.get("page");
            address = Boolean.TRUE.equals(page.get("hasMore")) ? next + "&page%5Bafter%5D=" + page.get("after") : "";
        }
        return names;
    }

    private HttpResponse<String> publish(String id, HttpResponse<String> basedOn)
            throws IOException, InterruptedException {
        return send("POST", "/manage/v1/entries/" + id + "/publish", etag(basedOn), Map.of());
    }

    private HttpResponse<String> send(String method, String address, String ifMatch, Map<String, ?> json)
            throws IOException, InterruptedException {
        var request = request(address).header("Authorization", "Bearer " + token);
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        request.method(
                method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(json)));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, address, answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server + address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", Map.of("en", name));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static long version(HttpResponse<String> answer) {
        return Long.parseLong(etag(answer).replaceAll("[^0-9]", ""));
    }

    private static Map<String, Object> body(HttpResponse<String> answer) {
        return Json.readObject(
                new ByteArrayInputStream(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
