package org.plenary.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * How long the source files of a module are; growth is seen the day it happens.
 *
 * @param files the longest last
 */
public record SourceSizes(List<Sized> files) {
    /** A file and its number of lines. */
    public record Sized(Path file, int lines) {}

    public static SourceSizes under(Path folder) {
        try (var files = Files.walk(folder)) {
            return new SourceSizes(files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceSizes::sized)
                    .sorted(Comparator.comparingInt(Sized::lines))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Sized> longerThan(int lines) {
        return files.stream().filter(file -> file.lines() > lines).toList();
    }

    /** For instance {@code 175 files, lines p50 44, p90 139, longest 255}. */
    public String figures() {
        return files.isEmpty()
                ? "no files"
                : "%d files, lines p50 %d, p90 %d, longest %d"
                        .formatted(files.size(), percentile(50), percentile(90), percentile(100));
    }

    private int percentile(int percent) {
        return files.get((files.size() - 1) * percent / 100).lines();
    }

    private static Sized sized(Path file) {
        try (var lines = Files.lines(file)) {
            return new Sized(file, (int) lines.count());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
