package org.plenary.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.api.Services;
import org.plenary.api.http.Sender;
import org.plenary.api.openapi.DescribedSchemas;
import org.plenary.api.openapi.OpenApiDocument;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Caller;
import org.plenary.core.store.DatabaseSettings;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What is written of the delivery API, held against the bundled plugins and the demo summit. */
class OpenApiIT {
    private static final Path SNAPSHOT = Path.of("../docs/openapi.json");
    private static final Path WEB_INF = Path.of("target", "plenary", "WEB-INF");
    private static final ObjectWriter PRETTY = JsonMapper.shared().writerWithDefaultPrettyPrinter();
    private static final Caller STRANGER = Caller.of(Principal.ANYBODY);

    @TempDir
    static Path directory;

    private static Optional<Plenary> opened = Optional.empty();

    @BeforeAll
    static void open() {
        var settings = new Settings(
                directory,
                DatabaseSettings.embedded(directory),
                new Settings.Media(1_000_000, 1_000_000),
                "http://127.0.0.1",
                new Settings.FirstAdministrator("admin@example.org", Optional.empty()),
                true,
                1,
                new Settings.Keeping(Duration.ofMinutes(1), 0));
        opened = Optional.of(Plenary.open(settings, WEB_INF.resolve("plugins"), Clock.systemUTC()));
        new FirstStart(plenary(), settings).demo(WEB_INF.resolve("demo"));
    }

    @AfterAll
    static void close() {
        opened.ifPresent(Plenary::close);
    }

    /** Renewed by running this test with {@code -Dplenary.snapshot=write}; the difference is a change of the contract. */
    @Test
    void isTheCommittedSnapshotForTheBundledPlugins() throws IOException {
        var document = PRETTY.writeValueAsString(document()) + "\n";
        if ("write".equals(System.getProperty("plenary.snapshot"))) {
            Files.writeString(SNAPSHOT, document);
        }
        assertThat(SNAPSHOT).hasContent(document);
    }

    @Test
    void describesWhatIsReallyAnswered() {
        var described = new DescribedSchemas(document());
        var complaints = new LinkedHashMap<String, List<String>>();
        for (var type : model().types()) {
            for (var parameters : questions(type)) {
                var schema = schema(type) + (type.singleton() ? "Answer" : "List");
                var answer = read(type, parameters);
                complaints.put(type.name() + parameters, described.complaints(schema, answer.tree()));
            }
        }
        var found =
                plenary().reader().search(parameters("q", "industry", "highlight", "true", "facet", "type"), STRANGER);
        complaints.put("search", described.complaints("Hits", found.tree()));
        var changes = services().content().changes().read(parameters("locale", "en"), STRANGER);
        complaints.put("changes", described.complaints("Changes", changes.tree()));
        complaints.values().removeIf(List::isEmpty);
        assertThat(complaints).isEmpty();
        assertThat(found.data()).isNotEmpty();
    }

    private static List<Map<String, List<String>>> questions(ContentType type) {
        var one = parameters("locale", "ar");
        var every = parameters("locale", "*");
        return type.singleton()
                ? List.of(one, every)
                : List.of(one, every, parameters("locale", "ru", "page[size]", "100", "count", "true"));
    }

    private static Map<String, List<String>> parameters(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return parameters;
    }

    private static Answer read(ContentType type, Map<String, List<String>> parameters) {
        return type.singleton()
                ? plenary().reader().singleton(type.name(), parameters, STRANGER)
                : plenary().reader().list(type.plural(), parameters, STRANGER);
    }

    private static String schema(ContentType type) {
        var name = new StringBuilder();
        for (var word : type.name().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static Map<String, Object> document() {
        return OpenApiDocument.of(model(), services().content().routes().offered());
    }

    private static Model model() {
        return services().content().model().get();
    }

    private static Services services() {
        return plenary().services(() -> "192.0.2.1", new Sender(Clock.systemUTC(), Duration.ofMinutes(1)));
    }

    private static Plenary plenary() {
        return opened.orElseThrow();
    }
}
