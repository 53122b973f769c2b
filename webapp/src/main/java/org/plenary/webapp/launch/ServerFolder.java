package org.plenary.webapp.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder in which the server program keeps its own state. It is made anew for every start: a kept one remembers
 * the last deployment, serves that first and then deploys again. Nothing of ours lives there.
 */
record ServerFolder(Path path) {
    private static final String LOGGING = "config/logging.properties";

    /** Makes {@code <data>/server} out of the configuration that the distribution carries. */
    static ServerFolder anew(LaunchSettings settings) throws LaunchRefused {
        var folder = settings.data().resolve("server");
        try {
            delete(folder);
            copy(settings.home().resolve("lib/payara/config"), folder.resolve("config"));
            Files.createDirectories(settings.logs());
            fillIn(folder.resolve(LOGGING), settings);
        } catch (IOException e) {
            throw new LaunchRefused("The folder " + folder + " cannot be made (" + e + ").", e);
        }
        return new ServerFolder(folder);
    }

    Path logging() {
        return path.resolve(LOGGING);
    }

    /** The JDK's logging knows no variables, and reads a percent sign of a path as one of its patterns. */
    private static void fillIn(Path logging, LaunchSettings settings) throws IOException {
        var text = Files.readString(logging)
                .replace("${logs}", settings.logs().toString().replace("%", "%%"))
                .replace("${handler}", settings.verbose() ? "ConsoleHandler" : "FileHandler");
        Files.writeString(logging, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
