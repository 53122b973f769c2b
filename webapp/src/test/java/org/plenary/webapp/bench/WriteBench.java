package org.plenary.webapp.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.plenary.core.json.Json;
import org.plenary.webapp.process.ServerProcess;

/**
 * How fast content comes in: the import of the seed content, then editors who change and publish, on each database.
 *
 * <p>Run by {@code ./plenary bench write}, as {@code WriteBench <distribution> <bench folder> <work folder> <seconds>}, with
 * the seed content in {@code <work folder>/seed}. Writes {@code results/write.json} in the bench folder.
 */
public final class WriteBench {
    private static final List<Integer> EDITORS = List.of(1, 8);
    private static final double GOAL_P99 = 50;

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
        var results = Machine.describe("write");
        results.put("h2", bench.measure("h2", Map.of()));
        try (var postgres = postgres()) {
            results.put("postgres", bench.measure("postgres", settings(postgres)));
        }
        Files.writeString(Path.of(arguments[1]).resolve("results/write.json"), Json.write(results));
    }

    private Map<String, Object> measure(String database, Map<String, String> settings) throws Exception {
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
                publish(manager, editors, "warming-" + editors);
                results.put("publishing" + editors, told(database, editors, publish(manager, editors, "e" + editors)));
            }
            return results;
        } finally {
            server.stop();
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

    private Map<String, Object> told(String database, int editors, List<Double> millis) {
        double perSecond = (double) millis.size() / seconds;
        double p50 = millis.get(millis.size() / 2);
        double p99 = millis.get(millis.size() * 99 / 100);
        System.out.printf(
                "%s, %d at once: %.0f publications a second, each after a change; visible after p50 %.1f ms, p99 %.1f ms;"
                        + " goal p99 < %.0f%s%n",
                database, editors, perSecond, p50, p99, GOAL_P99, p99 < GOAL_P99 ? "" : "  MISSED");
        return Map.of("editors", editors, "perSecond", perSecond, "p50Ms", p50, "p99Ms", p99, "met", p99 < GOAL_P99);
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
