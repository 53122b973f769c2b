package org.plenary.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.access.Principal;
import org.plenary.core.exchange.ImportReport;
import org.plenary.core.exchange.ImportReport.Outcome;
import org.plenary.core.exchange.ImportedFile;
import org.plenary.core.read.Caller;
import org.plenary.core.store.DatabaseSettings;

/**
 * Real schedules that none of us wrote, through the whole repository with the bundled plugins: what comes out is counted as
 * independently of our code. Skipped where the data is absent.
 */
class RealSchedulesIT {
    private static final Path DATA = Path.of(Optional.ofNullable(System.getenv("PLENARY_TEST_DATA"))
            .orElse(System.getProperty("plenary.test.data", "../../shared/data")));
    private static final Path PLUGINS = Path.of("target", "plenary", "WEB-INF", "plugins");

    @TempDir
    static Path directory;

    private static Optional<Plenary> opened = Optional.empty();

    @BeforeAll
    static void open() {
        var settings = new Settings(
                directory,
                DatabaseSettings.embedded(directory),
                new Settings.Media(1_000, 1_000),
                "http://127.0.0.1",
                new Settings.FirstAdministrator("admin@example.org", Optional.empty()),
                false,
                1,
                new Settings.Keeping(Duration.ofMinutes(1), 0));
        opened = Optional.of(Plenary.open(settings, PLUGINS, Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        opened.ifPresent(Plenary::close);
    }

    /** The counts are those of {@code facts.json}. */
    @ParameterizedTest
    @CsvSource({
        "fosdem-2025.schedule.xml.gz, fosdem-2025, 943, 992, 29, 69",
        "fosdem-2019.pentabarf.xml.gz, fosdem-2019, 775, 729, 33, 62",
        "debconf-2023.wafer.schedule.xml.gz, debconf23, 117, 87, 5, 12",
        "ccc-camp-2019.frab.schedule.json, camp2019, 79, 90, 2, 7",
        "democon.pretalx.schedule.json, democon, 36, 27, 2, 2"
    })
    void comesOutAsItWasCounted(String file, String edition, long sessions, long people, long rooms, long tracks) {
        assumeTrue(Files.exists(DATA.resolve("schedules").resolve(file)), "the real schedules are not here");

        var report = run(file);

        assertThat(report.summary()).containsEntry(Outcome.FAILED, 0L);
        assertThat(plenary()
                        .reader()
                        .bySlug("editions", edition, Map.of(), Caller.of(Principal.ANYBODY))
                        .data())
                .containsEntry("slug", edition);
        assertThat(count("sessions", edition)).hasValue(sessions);
        assertThat(count("slots", edition)).hasValue(sessions);
        assertThat(count("people", edition)).hasValue(people);
        assertThat(count("rooms", edition)).hasValue(rooms);
        assertThat(count("tracks", edition)).hasValue(tracks);
        assertThat(run(file).summary())
                .containsEntry(Outcome.UNCHANGED, (long) report.records().size());
    }

    private static Plenary plenary() {
        return opened.orElseThrow();
    }

    private static ImportReport run(String file) {
        var path = DATA.resolve("schedules").resolve(file);
        return plenary()
                .imports()
                .run(ImportedFile.of(file, () -> Files.newInputStream(path)), false, new Principal.Host("test"));
    }

    private static OptionalLong count(String plural, String edition) {
        return plenary()
                .reader()
                .list(
                        plural,
                        Map.of(
                                "filter[edition.slug]", List.of(edition),
                                "count", List.of("true"),
                                "page[size]", List.of("1")),
                        Caller.of(Principal.ANYBODY))
                .page()
                .total();
    }
}
