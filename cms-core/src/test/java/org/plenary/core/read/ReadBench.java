package org.plenary.core.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.plenary.core.Resident;
import org.plenary.core.access.Policy;
import org.plenary.core.json.Json;
import org.plenary.core.search.Merging;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Snapshot;
import org.plenary.core.type.LiveModel;

/**
 * What one read costs in the core, without HTTP: microseconds of processor time on one thread, each time another query. Prints
 * one JSON object. At the end it merges the index as a server does in the background, so that the next run reads it merged.
 *
 * <p>Arguments: how many events; seconds of processor time for each kind of read, 0 to build the index only; the folder of
 * the index, which is built where there is none; optionally the names of the reads, each an argument.
 */
public final class ReadBench {
    private static final long POLL_MILLIS = 20;

    private final int seconds;
    private final Set<String> wanted;

    private ReadBench(int seconds, Set<String> wanted) {
        this.seconds = seconds;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        var results = new LinkedHashMap<String, Object>();
        read(arguments, results);
        results.put("segments", Merging.of(Path.of(arguments[2])));
        System.out.println(Json.write(results));
    }

    private static void read(String[] arguments, Map<String, Object> results) throws Exception {
        int events = Integer.parseInt(arguments[0]);
        var folder = Path.of(arguments[2]);
        var names = List.of(arguments).subList(3, arguments.length);
        var model = new LiveModel(BenchContent.model(), Clock.systemUTC());
        long begun = System.nanoTime();
        try (var index = SearchIndex.open(folder, model, new BenchContent(events), Clock.systemUTC())) {
            awaitComplete(index);
            results.put("events", events);
            results.put("openSeconds", Math.round((System.nanoTime() - begun) / 1e8) / 10.0);
            index.commit();
            results.put("indexMb", megabytes(folder));
            var reads = new BenchReads(new Reader(model, index, new Policy(), Clock.systemUTC()), events).all();
            results.put("reads", new ReadBench(Integer.parseInt(arguments[1]), Set.copyOf(names)).run(reads));
            results.putAll(memory());
        }
    }

    private Map<String, Object> run(Map<String, Supplier<Answer>> reads) {
        var results = new LinkedHashMap<String, Object>();
        if (seconds > 0) {
            reads.keySet().removeIf(name -> !wanted.isEmpty() && !wanted.contains(name));
            // All of them first: what the JVM has compiled for one kind of read serves the others too.
            reads.values().forEach(this::measure);
            reads.forEach((name, read) -> results.put(name, measure(read)));
        }
        return results;
    }

    /** Until so much of the processor's time was used, however busy the machine is otherwise. */
    private Map<String, Object> measure(Supplier<Answer> read) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long used = 0;
        long count = 0;
        long bytes = 0;
        while (used < TimeUnit.SECONDS.toNanos(seconds)) {
            bytes += read.get().json().length;
            count++;
            used = threads.getCurrentThreadCpuTime() - begun;
        }
        return Map.of("microseconds", used / count / 100 / 10.0, "bytes", bytes / count);
    }

    /** What is left when everything is put away that nobody holds. */
    private static Map<String, Object> memory() throws IOException {
        System.gc();
        var memory = new LinkedHashMap<String, Object>();
        memory.put(
                "heapMb",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
        memory.putAll(Resident.of(ProcessHandle.current()).tree());
        return memory;
    }

    private static void awaitComplete(SearchIndex index) throws InterruptedException {
        var newest = index.newest();
        while (newest.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            newest = index.newest();
        }
        newest.ifPresent(Snapshot::close);
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        }
    }
}
