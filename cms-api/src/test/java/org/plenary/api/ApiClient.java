package org.plenary.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/** Speaks HTTP to the API, wherever it runs. */
public abstract class ApiClient {

    /** Where the API is. */
    protected abstract URI base();

    /** The administrator's. */
    protected abstract String token();

    /** A request without a proof of who sends it. */
    public Sending anonymous(String method, String path) {
        return new Sending(method, path);
    }

    /** A request of the administrator. */
    public Sending send(String method, String path) {
        return new Sending(method, path).header("Authorization", "Bearer " + token());
    }

    /** Creates an entry. */
    public Got create(String type, Map<String, ?> values) {
        return send("POST", "/manage/v1/entries/" + type)
                .json(Map.of("values", values))
                .get();
    }

    /** Sends a verb for the entry that was got last. */
    public Got act(Got entry, String verb, Map<String, ?> body) {
        return send("POST", "/manage/v1/entries/" + entry.text("id") + "/" + verb)
                .header("If-Match", entry.header("ETag"))
                .json(body)
                .get();
    }

    /** Sends an entry as the framing and the body say, whole or not, and reads the status line. */
    public String raw(String framing, String body) throws IOException {
        var base = base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            var head = "POST /manage/v1/entries/talk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + token() + "\r\n" + framing + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    /** A request being made. */
    public final class Sending {
        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Sending(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(base().resolve(path));
        }

        public Sending header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        public Sending json(Object tree) {
            return body("application/json", Json.writeBytes(tree));
        }

        public Sending json(String text) {
            return body("application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        public Sending body(String mediaType, byte[] bytes) {
            body = HttpRequest.BodyPublishers.ofByteArray(bytes);
            return header("Content-Type", mediaType);
        }

        public Got get() {
            // A connection of its own: after a refusal in the middle of a body the server closes it.
            try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
                return new Got(client.send(
                        request.method(method, body).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** An answer. */
    public record Got(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Map<String, Object> tree() {
            return Json.readObject(response.body());
        }

        /** A value inside the answer, by names and positions joined with slashes. */
        public Object at(String path) {
            Object value = tree();
            for (var step : path.split("/")) {
                value = value instanceof List<?> list
                        ? list.get(Integer.parseInt(step))
                        : ((Map<?, ?>) value).get(step);
            }
            return value;
        }

        public String text(String path) {
            return String.valueOf(at(path));
        }
    }
}
