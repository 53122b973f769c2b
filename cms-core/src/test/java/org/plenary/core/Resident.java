package org.plenary.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a process has of the machine's memory, as Linux tells; in kilobytes.
 *
 * @param whole that is resident
 * @param proportional as {@code whole}, but of pages shared with others its part only
 * @param anonymous of its own: heap, stacks, compiled code, what native code has taken
 */
public record Resident(long whole, long proportional, long anonymous) {
    private static final long KILOBYTES = 1_000;

    /** @throws IOException where the system does not tell as Linux does */
    public static Resident of(ProcessHandle process) throws IOException {
        var kilobytes = new LinkedHashMap<String, Long>();
        for (var line : Files.readAllLines(Path.of("/proc/%d/smaps_rollup".formatted(process.pid())))) {
            var parts = line.split(":? +");
            if (line.endsWith(" kB")) {
                kilobytes.put(parts[0], Long.parseLong(parts[1]));
            }
        }
        return new Resident(
                kilobytes.getOrDefault("Rss", 0L),
                kilobytes.getOrDefault("Pss", 0L),
                kilobytes.getOrDefault("Anonymous", 0L));
    }

    /** Read from files, and given back without loss when others need it: the index, the archive of classes, libraries. */
    public long ofFiles() {
        return whole - anonymous;
    }

    public long megabytes() {
        return whole / KILOBYTES;
    }

    /** For a result, in megabytes. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("residentMb", megabytes());
        tree.put("proportionalMb", proportional / KILOBYTES);
        tree.put("anonymousMb", anonymous / KILOBYTES);
        tree.put("ofFilesMb", ofFiles() / KILOBYTES);
        return tree;
    }

    /** For instance {@code resident 412 MB: anonymous 330, of files 82; proportional 390}. */
    @Override
    public String toString() {
        return "resident %d MB: anonymous %d, of files %d; proportional %d"
                .formatted(megabytes(), anonymous / KILOBYTES, ofFiles() / KILOBYTES, proportional / KILOBYTES);
    }
}
