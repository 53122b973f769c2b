package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.core.Resident;
import org.plenary.core.json.Json;
import org.plenary.webapp.bench.Wrk.Load;
import org.plenary.webapp.process.ServerProcess;

/**
 * The product beside nginx with the same bytes as files, in turn, asked by {@code wrk}.
 *
 * <p>Run by {@code ./plenary bench delivery}, as {@code DeliveryBench <distribution> <bench folder> <work folder> <data
 * folder> quick|normal}, with the seed content in {@code <work folder>/seed}. Writes {@code results/delivery.json} in the bench folder. Ends with 1
 * when an answer was an error or another one than was asked for; a goal that was missed is told, and ends with 0.
 */
public final class DeliveryBench {
    private static final List<Integer> CONNECTIONS = List.of(1, 16);
    private static final int WARMING_CONNECTIONS = 16;
    private static final int WARMING_SECONDS = 2;
    /** The compiler's share of one processor. */
    private static final double RESTING = 0.05;

    private static final int CROWD = 1_000;
    private static final int CROWD_SECONDS = 10;
    private static final long RESIDENT_MEGABYTES = 400;

    private final ServerProcess plenary;
    private final FileServer files;
    private final Path index;
    private final Pace pace;
    private boolean wrong;

    /** @param index the folder in which Plenary keeps it */
    private DeliveryBench(ServerProcess plenary, FileServer files, Path index, Pace pace) {
        this.plenary = plenary;
        this.files = files;
        this.index = index;
        this.pace = pace;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = Path.of(arguments[1]);
        var work = Path.of(arguments[2]);
        var data = Path.of(arguments[3]).toAbsolutePath();
        var pace = arguments[4].equals("quick") ? Pace.QUICK : Pace.NORMAL;
        var folder = Files.createDirectories(work.resolve("files"));
        Files.createDirectories(data);
        int status = 1;
        var plenary = ServerProcess.start(Path.of(arguments[0]), data, Administrator.ENVIRONMENT);
        try (var files = FileServer.start(folder)) {
            var seed = new SeedFiles(work.resolve("seed"));
            load(plenary, seed, data.resolve("seed-content-is-loaded"));
            var servers = new DeliveryCases.Servers(plenary.address(), files.address(), folder);
            var cases = new DeliveryCases(new SeedAddresses(seed), new Wrk(bench.resolve("walk.lua"), work), servers)
                    .make(pace.many());
            say("Saved Plenary's answers as files for nginx.");
            var delivery = new DeliveryBench(plenary, files, data.resolve("index"), pace);
            Files.writeString(bench.resolve("results/delivery.json"), Json.write(delivery.run(cases)));
            status = delivery.wrong ? 1 : 0;
        } finally {
            plenary.stop();
        }
        System.exit(status);
    }

    /** @param mark a file that stands where it is loaded already */
    private static void load(ServerProcess plenary, SeedFiles seed, Path mark)
            throws IOException, InterruptedException {
        if (!Files.exists(mark)) {
            var imported = new SeedImport(new Administrator(plenary.address()), seed).run();
            say("Imported %,d entries in %.0f s.".formatted(imported.entries(), imported.seconds()));
            Files.createFile(mark);
        }
    }

    private Map<String, Object> run(List<Measured> cases) throws IOException, InterruptedException {
        say(Row.headings());
        var rows = new ArrayList<Map<String, Object>>();
        for (var measured : cases) {
            warm(measured);
            for (int connections : CONNECTIONS) {
                var row = row(measured, new Load(connections, pace.seconds()));
                say(row.line());
                rows.add(row.tree());
                wrong |= !row.asExpected();
            }
        }
        var results = Machine.describe("delivery");
        results.put("rows", rows);
        results.put("crowd", crowd(cases.get(1)));
        results.put("memory", memory());
        return results;
    }

    /**
     * Asks until the JVM has twice compiled next to nothing while it served. It compiles beside all who are served, so that this
     * takes longer the more is asked.
     */
    private void warm(Measured measured) throws IOException, InterruptedException {
        var load = new Load(WARMING_CONNECTIONS, WARMING_SECONDS);
        for (var walk : measured.walks().files()) {
            walk.run(load);
        }
        int resting = 0;
        for (int spent = 0; spent < pace.warming() && resting < 2; spent += WARMING_SECONDS) {
            double before = Usage.compilerSeconds(plenary.handle());
            measured.check(measured.walks().warming().run(load));
            double compiling = Usage.compilerSeconds(plenary.handle()) - before;
            resting = compiling < RESTING * WARMING_SECONDS ? resting + 1 : 0;
        }
    }

    private Row row(Measured measured, Load load) throws IOException, InterruptedException {
        var ours = new ArrayList<Wrk.Result>();
        var theirs = new ArrayList<Wrk.Result>();
        double ourProcessor = 0;
        double theirProcessor = 0;
        for (int round = 0; round < pace.rounds(); round++) {
            ourProcessor -= ourProcessor();
            ours.add(measured.walks().plenary().run(load));
            ourProcessor += ourProcessor();
            theirProcessor -= theirProcessor();
            for (var walk : measured.walks().files()) {
                theirs.add(walk.run(load));
            }
            theirProcessor += theirProcessor();
        }
        ours.forEach(measured::check);
        theirs.forEach(measured::check);
        return new Row(measured, load, new Side(ours, ourProcessor), new Side(theirs, theirProcessor));
    }

    /** Many connections at once. */
    private Map<String, Object> crowd(Measured measured) throws IOException, InterruptedException {
        var result = measured.walks().plenary().run(new Load(CROWD, CROWD_SECONDS));
        measured.check(result);
        wrong |= !measured.expected(result);
        say("%,d connections, %s: %.0f answers/s, p99 %.0f ms, no error"
                .formatted(CROWD, measured.name(), result.perSecond(), result.p99()));
        var tree = new LinkedHashMap<String, Object>();
        tree.put("connections", CROWD);
        tree.put("perSecond", Math.round(result.perSecond()));
        tree.put("p99Ms", result.p99());
        tree.put("errors", result.errors());
        return tree;
    }

    private Map<String, Object> memory() throws IOException {
        var resident = Resident.of(plenary.handle());
        long peak = Usage.peakMegabytes(plenary.handle());
        long indexed = Usage.megabytes(index);
        say("At the end %s. At most resident %d MB. The index has %d MB. Goal: resident <= %d MB%s"
                .formatted(
                        resident,
                        peak,
                        indexed,
                        RESIDENT_MEGABYTES,
                        resident.megabytes() <= RESIDENT_MEGABYTES ? "" : "  MISSED"));
        var tree = new LinkedHashMap<>(resident.tree());
        tree.putAll(Map.of("peakMb", peak, "indexMb", indexed, "goalMb", RESIDENT_MEGABYTES));
        return tree;
    }

    private double ourProcessor() {
        return Usage.processorSeconds(Stream.of(plenary.handle()));
    }

    private double theirProcessor() {
        return Usage.processorSeconds(files.workers());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
