package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/** The program {@code wrk}, which asks as fast as the answers come. */
final class Wrk {
    private final Path script;
    private final Path scratch;

    /** @param script {@code bench/walk.lua} @param scratch a folder for lists of addresses */
    Wrk(Path script, Path scratch) {
        this.script = script;
        this.scratch = scratch;
    }

    /** How hard to ask. */
    record Load(int connections, int seconds) {}

    /** @param bytes with headers @param p50 and the others in milliseconds @param errors no answer, or one of 400 and above */
    record Result(long answers, double seconds, long bytes, double p50, double p99, double max, long errors) {
        double perSecond() {
            return answers / seconds;
        }

        double bytesPerAnswer() {
            return (double) bytes / Math.max(1, answers);
        }

        private static Result of(Map<String, Object> micros) {
            return new Result(
                    number(micros, "answers"),
                    number(micros, "micros") / 1e6,
                    number(micros, "bytes"),
                    number(micros, "p50") / 1e3,
                    number(micros, "p99") / 1e3,
                    number(micros, "max") / 1e3,
                    number(micros, "errors"));
        }

        private static long number(Map<String, Object> micros, String name) {
            return (Long) micros.get(name);
        }
    }

    /** Addresses of one server, asked in turn: each run goes on where the last one ended, so that a cache gains nothing. */
    final class Walk {
        private final String server;
        private final Path file;
        private final int size;
        private long next;

        private Walk(String server, Path file, int size) {
            this.server = server;
            this.file = file;
            this.size = size;
        }

        Result run(Load load) throws IOException, InterruptedException {
            int threads = Math.min(Runtime.getRuntime().availableProcessors(), load.connections());
            var result = Wrk.this.run(this, load, threads);
            next = (next + result.answers() / threads) % size;
            return result;
        }
    }

    /** @param lines each an address, or an address, a tab and an ETag */
    Walk walk(String server, String name, List<String> lines) throws IOException {
        return new Walk(server, Files.write(scratch.resolve(name + ".txt"), lines), lines.size());
    }

    private Result run(Walk walk, Load load, int threads) throws IOException, InterruptedException {
        var command = List.of(
                "wrk",
                "-t" + threads,
                "-c" + load.connections(),
                "-d" + load.seconds() + "s",
                "--timeout",
                "30s",
                "-s",
                script.toString(),
                walk.server,
                "--",
                walk.file.toString(),
                Integer.toString(threads),
                Long.toString(walk.next));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith("{"))
                .map(Json::readObject)
                .map(Result::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk gave no result: " + output));
    }
}
