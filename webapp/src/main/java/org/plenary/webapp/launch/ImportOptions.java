package org.plenary.webapp.launch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code plenary import} was asked to do.
 *
 * @param file the file to send
 * @param server the root of a running server
 * @param dryRun whether the server shall only say what would happen
 */
record ImportOptions(Path file, URI server, boolean dryRun) {
    private static final String USAGE = "It is written: plenary import FILE [--server URL] [--dry-run].";

    static ImportOptions parse(List<String> arguments) throws LaunchRefused {
        var left = new ArrayDeque<>(arguments);
        Optional<Path> file = Optional.empty();
        var server = "http://127.0.0.1:8080";
        boolean dryRun = false;
        while (!left.isEmpty()) {
            var argument = left.removeFirst();
            switch (argument) {
                case "--dry-run" -> dryRun = true;
                case "--server" -> server = value(argument, left);
                default -> file = Optional.of(file(argument, file.isPresent()));
            }
        }
        var found = file.orElseThrow(() -> new LaunchRefused("No file is named. " + USAGE));
        return new ImportOptions(found, address(server), dryRun);
    }

    private static String value(String option, ArrayDeque<String> left) throws LaunchRefused {
        if (left.isEmpty()) {
            throw new LaunchRefused(option + " needs a value. " + USAGE);
        }
        return left.removeFirst();
    }

    private static Path file(String argument, boolean second) throws LaunchRefused {
        if (argument.startsWith("--")) {
            throw new LaunchRefused("'import' does not know '" + argument + "'. " + USAGE);
        }
        if (second) {
            throw new LaunchRefused("One file at a time: '" + argument + "' is the second. " + USAGE);
        }
        var path = Path.of(argument);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new LaunchRefused("The file " + path + " cannot be read.");
        }
        return path;
    }

    private static URI address(String text) throws LaunchRefused {
        try {
            var address = URI.create(text.endsWith("/") ? text : text + "/");
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new LaunchRefused("--server is '" + text + "', which is no address.", e);
        }
        throw new LaunchRefused("--server is '" + text + "'; an address begins with http:// or https://.");
    }
}
