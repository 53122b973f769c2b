package org.plenary.webapp;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.plenary.core.store.DatabaseSettings;

/**
 * What the operator decides.
 *
 * @param dataDirectory where everything lives that is not in a database of its own
 * @param baseUrl where the server is reached, as far as it knows
 * @param demo whether an empty repository gets the demo summit
 * @param listeners how many may listen to the stream of changes at once
 */
record Settings(
        Path dataDirectory,
        DatabaseSettings database,
        String baseUrl,
        FirstAdministrator admin,
        boolean demo,
        int listeners) {
    private static final int USUAL_LISTENERS = 10_000;

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

    static Settings read(Config config) {
        var data = Path.of(text(config, "plenary.data.dir").orElse("data"))
                .toAbsolutePath()
                .normalize();
        return new Settings(
                data,
                database(config, data),
                baseUrl(config),
                new FirstAdministrator(
                        text(config, "plenary.admin.email").orElse("admin@example.org"),
                        text(config, "plenary.admin.password")),
                text(config, "plenary.demo").map(Boolean::parseBoolean).orElse(true),
                listeners(config));
    }

    private static int listeners(Config config) {
        var most = text(config, "plenary.stream.listeners").orElse(Integer.toString(USUAL_LISTENERS));
        if (!most.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException(
                    "plenary.stream.listeners is '%s', which is no number from 0 to 9999999.".formatted(most));
        }
        return Integer.parseInt(most);
    }

    private static DatabaseSettings database(Config config, Path data) {
        return text(config, "plenary.db.url")
                .map(url -> new DatabaseSettings(
                        url,
                        text(config, "plenary.db.user").orElse("plenary"),
                        text(config, "plenary.db.password").orElse("")))
                .orElseGet(() -> DatabaseSettings.embedded(data));
    }

    private static String baseUrl(Config config) {
        var address = text(config, "plenary.http.address").orElse("127.0.0.1");
        var host = address.contains(":") ? "[" + address + "]" : address.equals("0.0.0.0") ? "127.0.0.1" : address;
        return "http://%s:%s".formatted(host, text(config, "plenary.http.port").orElse("8080"));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
