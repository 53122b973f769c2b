package org.plenary.core.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.core.json.Json;

/**
 * What durability costs on H2: commits a second of transactions of four statements with 4 kB of text, without a sync
 * (survives a kill, not a power loss), with a sync for each commit, and with one sync for a group of waiting commits.
 *
 * <p>Run by {@code ./plenary bench sync}; prints one JSON object.
 */
public final class SyncBench {
    private static final int SECONDS = 5;
    private static final int ROUNDS = 3;
    private static final String TEXT = "x".repeat(1_000);
    private static final AtomicLong NEXT = new AtomicLong();

    private SyncBench() {}

    /** What happens between a commit and its acknowledgement. */
    private interface Mode {
        void afterCommit() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("plenary-sync-bench");
        var settings = DatabaseSettings.embedded(directory);
        var results = new LinkedHashMap<String, Map<String, Long>>();
        try (var database = Database.open(settings);
                var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var group = new GroupSync(
                        DriverManager.getConnection(settings.url(), settings.user(), settings.password()))) {
            var statement = connection.createStatement();
            var modes = new LinkedHashMap<String, Mode>();
            modes.put("no sync", () -> {});
            modes.put("sync per commit", () -> {
                synchronized (statement) {
                    statement.execute("CHECKPOINT SYNC");
                }
            });
            modes.put("sync per group", group::await);
            for (var writers : new int[] {1, 8}) {
                results.put(writers + " writers", measure(database, modes, writers));
            }
        }
        System.out.println(
                Json.write(Map.of("commitsPerSecond", results, "rounds", ROUNDS, "secondsPerRound", SECONDS)));
        delete(directory);
    }

    /** The best of some rounds for each mode, in turn, so that a slow moment of the machine falls on all alike. */
    private static Map<String, Long> measure(Database database, Map<String, Mode> modes, int writers) throws Exception {
        var best = new LinkedHashMap<String, Long>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var mode : modes.entrySet()) {
                best.merge(mode.getKey(), commitsPerSecond(database, mode.getValue(), writers), Math::max);
            }
        }
        return best;
    }

    private static long commitsPerSecond(Database database, Mode mode, int writers) throws Exception {
        var commits = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var work = new ArrayList<Callable<Object>>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        database.writeUnsynced(SyncBench::fourStatements);
                        mode.afterCommit();
                        commits.incrementAndGet();
                    }
                    return 0;
                });
            }
            for (var result : threads.invokeAll(work)) {
                result.get();
            }
        }
        return commits.get() / SECONDS;
    }

    private static int fourStatements(jakarta.persistence.EntityManager entityManager) {
        for (int i = 0; i < 4; i++) {
            entityManager
                    .createNativeQuery("insert into runtime_type (name, definition, version) values (?, ?, 1)")
                    .setParameter(1, "t" + NEXT.incrementAndGet())
                    .setParameter(2, TEXT)
                    .executeUpdate();
        }
        return 4;
    }

    private static void delete(Path directory) throws Exception {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
