package org.plenary.webapp.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plenary.core.json.Json;
import org.plenary.webapp.process.ServerProcess;

/**
 * Rounds of: eight clients create, change and publish; the server is killed at a random moment; the tables are compared
 * with the ledger; the server starts again and its index is compared with the tables.
 *
 * <p>Run by {@code ./plenary bench crash}, as {@code CrashRounds <distribution> <rounds> h2|postgres}; prints one JSON
 * object and ends with 1 when anything was lost or torn.
 */
public final class CrashRounds {
    private static final int CLIENTS = 8;

    private final Path product;
    private final Path data;
    private final Where where;
    private final Random random;
    private final Ledger ledger = new Ledger();

    /** How to reach the tables when the server is down, and what the server must be told to reach them. */
    record Where(String url, String user, String password, Map<String, String> environment) {}

    CrashRounds(Path product, Path data, Where where, long seed) {
        this.product = product;
        this.data = data;
        this.where = where;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("plenary-crash");
        long seed = Long.getLong("plenary.seed", System.nanoTime());
        int rounds = Integer.parseInt(arguments[1]);
        boolean postgres = arguments[2].equals("postgres");
        try (var server = postgres ? postgres() : null) {
            var where = server == null ? h2(directory.resolve("data")) : at(server);
            var crash = new CrashRounds(Path.of(arguments[0]), directory.resolve("data"), where, seed);
            var faults = crash.run(rounds);
            System.out.println(Json.write(Map.of(
                    "database",
                    arguments[2],
                    "rounds",
                    rounds,
                    "acknowledgedEntries",
                    crash.ledger.size(),
                    "faults",
                    faults,
                    "seed",
                    seed)));
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    static EmbeddedPostgres postgres() throws Exception {
        // The library's own defaults switch these off; a crash test on them would prove nothing.
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    static Where at(EmbeddedPostgres server) {
        var url = server.getJdbcUrl("postgres", "postgres");
        return new Where(
                url,
                "postgres",
                "postgres",
                Map.of("PLENARY_DB_URL", url, "PLENARY_DB_USER", "postgres", "PLENARY_DB_PASSWORD", "postgres"));
    }

    static Where h2(Path data) {
        return new Where("jdbc:h2:async:" + data.resolve("db/plenary"), "plenary", "plenary", Map.of());
    }

    /** @return everything that was lost, torn or differs, in words; empty when all is well */
    List<String> run(int rounds) throws Exception {
        Files.createDirectories(data);
        var faults = new ArrayList<String>();
        var server = start();
        for (int round = 1; round <= rounds; round++) {
            publishAndKill(server, round);
            Map<String, String> stored;
            try (var connection = connect()) {
                var truth = new StoredTruth(connection);
                faults.addAll(truth.faults(ledger));
                stored = truth.published(System.currentTimeMillis());
            }
            server = start();
            faults.addAll(differences(server, stored));
        }
        server.stop();
        return faults;
    }

    int acknowledgedEntries() {
        return ledger.size();
    }

    private void publishAndKill(ServerProcess server, int round) throws Exception {
        var client = new CrashClient(server.address());
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int number = 0; number < CLIENTS; number++) {
                var prefix = "r%d-c%d".formatted(round, number);
                threads.submit(() -> client.writeUntilTheEnd(ledger, prefix));
            }
            Thread.sleep(300 + random.nextInt(2_700));
            server.kill();
            threads.shutdown();
            threads.awaitTermination(60, TimeUnit.SECONDS);
        }
    }

    /** The index, as channels see it, against what the tables held while the server was down. */
    private static List<String> differences(ServerProcess server, Map<String, String> stored) throws Exception {
        var seen = new CrashClient(server.address()).published();
        return stored.equals(seen)
                ? List.of()
                : List.of("the index shows %d organisations, the tables hold %d; first that differs: %s"
                        .formatted(seen.size(), stored.size(), firstDifference(stored, seen)));
    }

    private static String firstDifference(Map<String, String> stored, Map<String, String> seen) {
        return Stream.concat(stored.keySet().stream(), seen.keySet().stream())
                .filter(id -> !Objects.equals(stored.get(id), seen.get(id)))
                .findFirst()
                .orElse("none");
    }

    private ServerProcess start() throws Exception {
        var environment = new HashMap<>(where.environment());
        environment.put("PLENARY_ADMIN_EMAIL", CrashClient.EMAIL);
        environment.put("PLENARY_ADMIN_PASSWORD", CrashClient.PASSWORD);
        return ServerProcess.start(product, data, environment);
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(where.url(), where.user(), where.password());
    }
}
