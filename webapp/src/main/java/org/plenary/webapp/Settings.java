package org.plenary.webapp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.plenary.core.store.DatabaseSettings;

/**
 * What the operator decides.
 *
 * @param dataDirectory where everything lives that is not in a database of its own
 * @param media what uploaded files may take
 * @param baseUrl where the world reaches the server, as far as it knows; without a slash at its end
 * @param demo whether an empty repository gets the demo summit
 * @param listeners how many may listen to the stream of changes at once
 * @param keeping how answers are kept
 */
record Settings(
        Path dataDirectory,
        DatabaseSettings database,
        Media media,
        String baseUrl,
        FirstAdministrator admin,
        boolean demo,
        int listeners,
        Keeping keeping) {
    private static final long MEGABYTE = 1_000_000;
    private static final int USUAL_LISTENERS = 10_000;
    /** Bytes: a photograph as it comes from a camera, a short film. */
    private static final long USUAL_MEDIA_SIZE = 50_000_000;

    /**
     * Who may sign in first.
     *
     * @param password empty to have one invented and shown once
     */
    record FirstAdministrator(String email, Optional<String> password) {
        @Override
        public String toString() {
            return "FirstAdministrator[email=%s]".formatted(email);
        }
    }

    /**
     * What uploaded files may take.
     *
     * @param maxSize how many bytes one may have
     * @param renditions how many bytes the images that are made of them may have together, about
     */
    record Media(long maxSize, long renditions) {}

    /**
     * How published answers are kept.
     *
     * @param maxAge by browsers and caches in between, at most
     * @param bytes how much memory the server's own cache may take, about
     */
    record Keeping(Duration maxAge, long bytes) {}

    static Settings read(Config config) {
        var data = Path.of(text(config, "plenary.data.dir").orElse("data"))
                .toAbsolutePath()
                .normalize();
        return new Settings(
                data,
                database(config, data),
                new Media(mediaSize(config), number(config, "plenary.media.renditions-mb", 1_000) * MEGABYTE),
                baseUrl(config),
                new FirstAdministrator(
                        text(config, "plenary.admin.email").orElse("admin@example.org"),
                        text(config, "plenary.admin.password")),
                text(config, "plenary.demo").map(Boolean::parseBoolean).orElse(true),
                number(config, "plenary.stream.listeners", USUAL_LISTENERS),
                new Keeping(
                        Duration.ofSeconds(number(config, "plenary.delivery.max-age", 60)),
                        number(config, "plenary.delivery.cache-mb", 20) * MEGABYTE));
    }

    private static int number(Config config, String name, int usual) {
        var text = text(config, name).orElse(Integer.toString(usual));
        if (!text.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException(
                    "%s is '%s'; it must be a whole number from 0 to 9999999.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }

    private static DatabaseSettings database(Config config, Path data) {
        return text(config, "plenary.db.url")
                .map(url -> new DatabaseSettings(
                        url,
                        text(config, "plenary.db.user").orElse("plenary"),
                        text(config, "plenary.db.password").orElse("")))
                .orElseGet(() -> DatabaseSettings.embedded(data));
    }

    private static long mediaSize(Config config) {
        var text = text(config, "plenary.media.max-size").orElse(Long.toString(USUAL_MEDIA_SIZE));
        try {
            long size = Long.parseLong(text);
            if (size > 0) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw new IllegalStateException("plenary.media.max-size must be a number of bytes, for instance %d, not '%s'"
                .formatted(USUAL_MEDIA_SIZE, text));
    }

    private static String baseUrl(Config config) {
        var known = text(config, "plenary.http.public-url");
        if (known.isPresent()) {
            return publicUrl(known.get());
        }
        var address = text(config, "plenary.http.address").orElse("127.0.0.1");
        var host = address.contains(":") ? "[" + address + "]" : address.equals("0.0.0.0") ? "127.0.0.1" : address;
        return "http://%s:%s".formatted(host, text(config, "plenary.http.port").orElse("8080"));
    }

    private static String publicUrl(String text) {
        if (!text.matches("https?://[^/?#\\s@]+/?")) {
            throw new IllegalArgumentException(
                    "plenary.http.public-url is '%s'; it must be like https://cms.example.org, without a path."
                            .formatted(text));
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
