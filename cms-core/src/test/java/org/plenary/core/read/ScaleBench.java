package org.plenary.core.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/**
 * How the cost of a read, and the memory, grow with the content: {@link ReadBench} for one size after the other, each in a JVM
 * of its own with the launcher's own bounds, the index built by another before.
 *
 * <p>Run by {@code ./plenary bench scale}, as {@code ScaleBench <bench folder> <folder for the indexes> <seconds> <events>…},
 * the smallest size first. Writes {@code results/scale.json} in the bench folder.
 */
public final class ScaleBench {
    private static final double GOAL = 2;
    private static final double PER = 100_000;
    private static final List<String> MEMORY =
            List.of("indexMb", "segments", "heapMb", "residentMb", "anonymousMb", "ofFilesMb", "openSeconds");

    private final Path indexes;
    private final String seconds;

    private ScaleBench(Path indexes, String seconds) {
        this.indexes = indexes;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new ScaleBench(Path.of(arguments[1]), arguments[2]);
        var sizes = new ArrayList<Map<String, Object>>();
        for (var events : List.of(arguments).subList(3, arguments.length)) {
            sizes.add(bench.measure(events));
            System.out.printf("%s events and their speakers are measured.%n", events);
        }
        var results = new LinkedHashMap<String, Object>();
        results.put("bench", "scale");
        results.put("date", LocalDate.now(Clock.systemUTC()).toString());
        results.put("java", Runtime.version().toString());
        results.put("sizes", sizes);
        results.put("goal", "newest summit < " + GOAL);
        Files.writeString(Path.of(arguments[0]).resolve("results/scale.json"), Json.write(results));
        print(sizes);
    }

    private Map<String, Object> measure(String events) throws IOException, InterruptedException {
        var index = indexes.resolve(events);
        var built = Files.isDirectory(index) ? Map.of() : run(events, "0", index);
        var result = new LinkedHashMap<>(run(events, seconds, index));
        if (built.containsKey("openSeconds")) {
            result.put("buildSeconds", built.get("openSeconds"));
        }
        return result;
    }

    private Map<String, Object> run(String events, String seconds, Path index)
            throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReadBench.class.getName()));
        command.addAll(List.of(events, seconds, index.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s events could not be measured; see above.".formatted(events));
        }
        return Json.readObject(output);
    }

    private static void print(List<Map<String, Object>> sizes) {
        row("µs of the processor", sizes, size -> "%,d".formatted((Long) size.get("events")));
        for (var read : reads(sizes.getFirst()).keySet()) {
            var name = read.toString();
            row(
                    name,
                    sizes,
                    size -> "%.0f (%.2f)"
                            .formatted(micros(size, name), micros(size, name) / micros(sizes.getFirst(), name)));
        }
        MEMORY.forEach(name -> row(name, sizes, size -> "%.0f".formatted(number(size, name))));
        for (var name : List.of("heapMb", "anonymousMb", "residentMb")) {
            row(name + " per 100,000", sizes, size -> "%.1f".formatted(growth(sizes.getFirst(), size, name)));
        }
    }

    private interface Cell {
        String of(Map<String, Object> size);
    }

    private static void row(String name, List<Map<String, Object>> sizes, Cell cell) {
        var line = new StringBuilder("%-28s".formatted(name));
        sizes.forEach(size -> line.append("%18s".formatted(cell.of(size))));
        System.out.println(line);
    }

    /** For 100,000 events more, with their speakers; 0 for the first size itself. */
    private static double growth(Map<String, Object> first, Map<String, Object> size, String name) {
        double events = number(size, "events") - number(first, "events");
        return events == 0 ? 0 : (number(size, name) - number(first, name)) / events * PER;
    }

    private static double micros(Map<String, Object> size, String read) {
        return number((Map<?, ?>) reads(size).get(read), "microseconds");
    }

    private static Map<?, ?> reads(Map<String, Object> size) {
        return (Map<?, ?>) size.get("reads");
    }

    private static double number(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
