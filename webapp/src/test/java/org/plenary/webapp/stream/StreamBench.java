package org.plenary.webapp.stream;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.plenary.api.ApiClient;

/**
 * Ten thousand listeners of a running server: how long it takes until all are there, until each is told of a change, and
 * how much memory the server holds before and with them.
 *
 * <pre>StreamBench http://127.0.0.1:8080 SERVER-PID 10000 EMAIL PASSWORD</pre>
 */
public final class StreamBench {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final PrintStream OUT = System.out;

    private StreamBench() {}

    public static void main(String[] arguments) throws IOException {
        var server = URI.create(arguments[0]);
        var memory = Path.of("/proc", arguments[1], "status");
        int count = Integer.parseInt(arguments[2]);
        var editor = new Editor(server, arguments[3], arguments[4]);
        OUT.println("alone: " + resident(memory));
        try (var listeners = new ManyListeners(server, "")) {
            long begin = System.nanoTime();
            listeners.join(count, PATIENCE);
            OUT.printf("%d listen after %d ms: %s%n", count, millisSince(begin), resident(memory));
            for (int round = 1; round <= 3; round++) {
                begin = System.nanoTime();
                var id = editor.publish("Round " + round);
                long acknowledged = millisSince(begin);
                listeners.awaitChange(id, PATIENCE);
                OUT.printf(
                        "round %d: acknowledged after %d ms, all %d told after %d ms, %d ended: %s%n",
                        round,
                        acknowledged,
                        listeners.heard(id),
                        millisSince(begin),
                        listeners.ended(),
                        resident(memory));
            }
        }
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static String resident(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElse("memory unknown");
        }
    }

    /** Publishes topics. */
    static final class Editor extends ApiClient {
        private final URI base;
        private final String token;

        Editor(URI base, String email, String password) {
            this.base = base;
            this.token = anonymous("POST", "/manage/v1/sessions")
                    .json(Map.of("email", email, "password", password))
                    .get()
                    .text("token");
        }

        /** @return the id of a new topic that is published */
        String publish(String label) {
            var topic = create("topic", Map.of("label", Map.of("en", label)));
            var published = act(topic, "publish", Map.of());
            if (published.status() != 200) {
                throw new IllegalStateException(published.response().body());
            }
            return topic.text("id");
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
