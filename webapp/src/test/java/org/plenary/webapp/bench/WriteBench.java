package org.plenary.webapp.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.core.json.Json;
import org.plenary.webapp.process.ServerProcess;

/**
 * How fast content comes in: the import of the seed content, then editors who change and publish, on each database.
 *
 * <p>Run by {@code ./plenary bench write}, as {@code WriteBench <distribution> <bench folder> <work folder> <seconds>
 * <databases>}, with the seed content in {@code <work folder>/seed} and {@code h2}, {@code postgres} or both, joined by a comma.
 * Writes {@code results/write.json} in the bench folder.
 */
public final class WriteBench {
    private static final List<Integer> EDITORS = List.of(1, 8);
    private static final double GOAL_P99 = 50;
    private static final int MOST_WARMING = 90;
    /** The compiler's share of one processor. */
    private static final double RESTING = 0.05;

    private static final String H2 = "h2";
    private static final String POSTGRES = "postgres";

    private final Path product;
    private final Path work;
    private final int seconds;

    private WriteBench(Path product, Path work, int seconds) {
        this.product = product;
        this.work = work;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new WriteBench(Path.of(arguments[0]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        var databases = Set.of(arguments[4].split(",", -1));
        var results = Machine.describe("write");
        if (databases.contains(H2)) {
            results.put(H2, bench.measure(H2, Map.of(), Stream::empty));
        }
        if (databases.contains(POSTGRES)) {
            try (var postgres = postgres()) {
                var main = mainProcess(postgres);
                results.put(
                        POSTGRES,
                        bench.measure(
                                POSTGRES,
                                settings(postgres),
                                () -> Stream.concat(Stream.of(main), main.descendants())));
            }
        }
        Files.writeString(Path.of(arguments[1]).resolve("results/write.json"), Json.write(results));
    }

    private Map<String, Object> measure(
            String database, Map<String, String> settings, Supplier<Stream<ProcessHandle>> beside) throws Exception {
        var environment = new HashMap<>(settings);
        environment.putAll(Administrator.ENVIRONMENT);
        var server = ServerProcess.start(product, Files.createDirectories(work.resolve(database)), environment);
        try {
            var manager = new Administrator(server.address());
            var imported = new SeedImport(manager, new SeedFiles(work.resolve("seed"))).run();
            System.out.printf("%s: imported %,d entries a second%n", database, imported.perSecond());
            var results = new LinkedHashMap<String, Object>();
            results.put("importedPerSecond", imported.perSecond());
            for (int editors : EDITORS) {
                warm(manager, editors, server);
                var used = new Used(() -> Stream.of(server.handle()), beside);
                var millis = publish(manager, editors, "e" + editors);
                results.put("publishing" + editors, told(database, editors, millis, used));
            }
            return results;
        } finally {
            server.stop();
        }
    }

    /** Publishes until the JVM compiles next to nothing meanwhile; not for ever. */
    private void warm(Administrator manager, int editors, ServerProcess server) throws Exception {
        double compiling = Double.MAX_VALUE;
        for (int spent = 0; spent < MOST_WARMING && compiling > RESTING * seconds; spent += seconds) {
            double before = Usage.compilerSeconds(server.handle());
            publish(manager, editors, "warming-%d-%d".formatted(editors, spent));
            compiling = Usage.compilerSeconds(server.handle()) - before;
        }
    }

    /** @return milliseconds of each publication, in order of size */
    private List<Double> publish(Administrator manager, int editors, String name) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var work = new ArrayList<Callable<List<Double>>>();
        for (int number = 0; number < editors; number++) {
            var editor = new Editor(manager, "%s-%d".formatted(name, number));
            work.add(() -> editor.work(end));
        }
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(editors)) {
            for (var done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
        }
        return all.stream().sorted().toList();
    }

    private Map<String, Object> told(String database, int editors, List<Double> millis, Used used) {
        double perSecond = (double) millis.size() / seconds;
        double p50 = millis.get(millis.size() / 2);
        double p99 = millis.get(millis.size() * 99 / 100);
        double ofServer = used.millisOfServer() / millis.size();
        double ofDatabase = used.millisBeside() / millis.size();
        System.out.printf(
                "%s, %d at once: %.0f publications a second, each after a change; visible after p50 %.1f ms, p99 %.1f ms;"
                        + " goal p99 < %.0f%s; processor %.1f ms each, the database's %.1f ms%n",
                database,
                editors,
                perSecond,
                p50,
                p99,
                GOAL_P99,
                p99 < GOAL_P99 ? "" : "  MISSED",
                ofServer,
                ofDatabase);
        return Map.of(
                "editors", editors,
                "perSecond", perSecond,
                "p50Ms", p50,
                "p99Ms", p99,
                "met", p99 < GOAL_P99,
                "processorMs", ofServer,
                "databaseProcessorMs", ofDatabase);
    }

    /** Processor time since this was made: of the server, and of what runs beside it. */
    private static final class Used {
        private final Supplier<Stream<ProcessHandle>> server;
        private final Supplier<Stream<ProcessHandle>> beside;
        private final double serverBefore;
        private final double besideBefore;

        Used(Supplier<Stream<ProcessHandle>> server, Supplier<Stream<ProcessHandle>> beside) {
            this.server = server;
            this.beside = beside;
            this.serverBefore = Usage.processorSeconds(server.get());
            this.besideBefore = Usage.processorSeconds(beside.get());
        }

        double millisOfServer() {
            return (Usage.processorSeconds(server.get()) - serverBefore) * 1_000;
        }

        double millisBeside() {
            return (Usage.processorSeconds(beside.get()) - besideBefore) * 1_000;
        }
    }

    /** The one that started all others. */
    private static ProcessHandle mainProcess(EmbeddedPostgres server) throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var folder = statement.executeQuery("show data_directory")) {
            folder.next();
            var lines = Files.readAllLines(Path.of(folder.getString(1), "postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        }
    }

    /** The library's own defaults switch these off; what is fast without them is not durable. */
    private static EmbeddedPostgres postgres() throws Exception {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static Map<String, String> settings(EmbeddedPostgres server) {
        return Map.of(
                "PLENARY_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                "PLENARY_DB_USER", "postgres",
                "PLENARY_DB_PASSWORD", "postgres");
    }
}
