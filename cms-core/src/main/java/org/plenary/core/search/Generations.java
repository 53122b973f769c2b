package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folders in which indexes are kept: {@code 1}, {@code 2} … Only the newest is of interest. */
final class Generations {
    private static final System.Logger LOG = System.getLogger(Generations.class.getName());

    private final Path directory;

    Generations(Path directory) {
        this.directory = directory;
    }

    /**
     * The newest one that can be used.
     *
     * @param newestChange of the repository: an index that knows more is of another repository, or of a lost future
     */
    Optional<Generation> newest(IndexModel model, long newestChange) throws IOException {
        for (var path : folders()) {
            var kept = sound(path, model);
            if (kept.isPresent() && kept.get().position() <= newestChange) {
                return kept;
            }
            kept.ifPresent(Generation::close);
            LOG.log(System.Logger.Level.WARNING, "The search index in {0} cannot be used; a new one is built.", path);
        }
        return Optional.empty();
    }

    private static Optional<Generation> sound(Path path, IndexModel model) {
        try {
            return Generation.open(path, model);
        } catch (IOException | RuntimeException damaged) {
            LOG.log(System.Logger.Level.WARNING, "The search index in " + path + " cannot be read.", damaged);
            return Optional.empty();
        }
    }

    Generation create(IndexModel model, long position) throws IOException {
        int newest = folders().stream().mapToInt(Generations::number).max().orElse(0);
        return Generation.create(directory.resolve(Integer.toString(newest + 1)), model, position);
    }

    /** Deletes all others. */
    void keepOnly(Generation generation) {
        try {
            for (var path : folders()) {
                if (!path.equals(generation.path())) {
                    delete(path);
                }
            }
        } catch (IOException | UncheckedIOException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An old search index could not be deleted; it is tried again later.",
                    failed);
        }
    }

    /** Newest first. */
    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var inside = Files.list(directory)) {
            return inside.filter(path -> path.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted(Comparator.comparingInt(Generations::number).reversed())
                    .toList();
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
