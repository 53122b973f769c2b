package org.plenary.core.read;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.json.Json;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.type.LiveModel;

/**
 * What one read costs in the core, without HTTP: microseconds of processor time on one thread, each time another query.
 *
 * <p>Arguments: how many events (10,000 when absent), seconds for each kind (5), the kinds (all).
 */
public final class ReadBench {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    private final Reader reader;
    private final int events;
    private final SplittableRandom random = new SplittableRandom(1);
    private long bytes;

    private ReadBench(Reader reader, int events) {
        this.reader = reader;
        this.events = events;
    }

    private interface Read {
        Answer read();
    }

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var directory = arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("plenary-read-bench");
        var model = new LiveModel(BenchContent.model());
        long begun = System.nanoTime();
        try (var index = SearchIndex.open(directory, model, new BenchContent(events), Clock.systemUTC())) {
            while (index.newest().map(ReadBench::closed).isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            System.err.printf("index after %.1f s%n", (System.nanoTime() - begun) / 1e9);
            var bench = new ReadBench(new Reader(model, index, new Policy(), Clock.systemUTC()), events);
            var results = new LinkedHashMap<String, Object>();
            bench.reads().forEach((name, read) -> {
                if (arguments.length <= 2
                        || List.of(arguments[2].split(",")).contains(name)
                        || arguments[2].equals("all")) {
                    bench.measure(read, seconds);
                    results.put(name, bench.measure(read, seconds));
                    System.err.println(name + " " + results.get(name));
                }
            });
            System.out.println(Json.write(Map.of("events", events, "reads", results)));
        }
    }

    private static boolean closed(org.plenary.core.search.Snapshot snapshot) {
        snapshot.close();
        return true;
    }

    private Map<String, Read> reads() {
        var reads = new LinkedHashMap<String, Read>();
        reads.put("one by slug with speakers", this::one);
        reads.put("list of 25 with speakers", this::list);
        reads.put("search", () -> search(false));
        reads.put("search with highlights", () -> search(true));
        return reads;
    }

    /** Until so much of the processor's time was used, however busy the machine is otherwise. */
    private Map<String, Object> measure(Read read, int seconds) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long used = 0;
        long count = 0;
        bytes = 0;
        while (used < TimeUnit.SECONDS.toNanos(seconds)) {
            bytes += read.read().json().length;
            count++;
            used = threads.getCurrentThreadCpuTime() - begun;
        }
        return Map.of("microseconds", used / count / 100 / 10.0, "bytes", bytes / count);
    }

    private Answer one() {
        return reader.bySlug(
                "events",
                BenchContent.slug(1 + random.nextInt(events)),
                Map.of("include", List.of("speakers"), "locale", List.of(locale())),
                ANYBODY);
    }

    private Answer list() {
        var from = BenchContent.FIRST.plusDays(random.nextInt(430));
        var until = from.plusDays(120 + random.nextInt(180));
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("filter[track]", List.of(BenchContent.TRACKS.get(random.nextInt(8))));
        parameters.put("filter[startsAt][gte]", List.of(from + "T00:00:00Z"));
        parameters.put("filter[startsAt][lt]", List.of(until + "T00:00:00Z"));
        parameters.put("sort", List.of("startsAt"));
        parameters.put("include", List.of("speakers"));
        parameters.put("locale", List.of(locale()));
        parameters.put("page[number]", List.of(Integer.toString(1 + random.nextInt(5))));
        return reader.list("events", parameters, ANYBODY);
    }

    private Answer search(boolean highlight) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("q", List.of(BenchContent.rare(random.nextInt(40))));
        parameters.put("page[size]", List.of("20"));
        parameters.put("locale", List.of("en"));
        if (highlight) {
            parameters.put("highlight", List.of("true"));
        }
        return reader.search(parameters, ANYBODY);
    }

    private String locale() {
        return List.of("en", "ar", "ru").get(random.nextInt(3));
    }
}
