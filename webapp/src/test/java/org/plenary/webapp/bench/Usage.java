package org.plenary.webapp.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processes have used of the machine. */
final class Usage {
    /** So many in a second, on every Linux (USER_HZ). */
    private static final int TICKS = 100;

    private Usage() {}

    /** Seconds of processor time so far, of all of them together; 0 where the system does not tell. */
    static double processorSeconds(Stream<ProcessHandle> processes) {
        return processes
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e9;
    }

    /**
     * Seconds of processor time that the compiler for hot code has taken so far, in a process that is a JVM: a server that it still
     * works for is not warm yet.
     *
     * @throws IOException where the system does not tell as Linux does
     */
    static double compilerSeconds(ProcessHandle process) throws IOException {
        long ticks = 0;
        try (var threads = Files.list(Path.of("/proc/%d/task".formatted(process.pid())))) {
            for (var thread : threads.toList()) {
                ticks += hotCompilerTicks(thread);
            }
        }
        return (double) ticks / TICKS;
    }

    private static long hotCompilerTicks(Path thread) throws IOException {
        try {
            // Its name in brackets may have blanks; behind it stand its state and 10 numbers, then what it took as a
            // user and in the kernel.
            var line = Files.readString(thread.resolve("stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return line.contains("(C2 CompilerThre") ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** The most that were ever resident. @throws IOException where the system does not tell as Linux does */
    static long peakMegabytes(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow(() -> new IOException("no VmHWM"))
                    / 1_000;
        }
    }

    /** Of all files in a folder. */
    static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                            .filter(File::isFile)
                            .mapToLong(File::length)
                            .sum()
                    / 1_000_000;
        }
    }
}
