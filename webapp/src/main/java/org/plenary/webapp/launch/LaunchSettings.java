package org.plenary.webapp.launch;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What is needed before the server exists.
 *
 * @param home the distribution folder
 * @param data the data directory, absolute
 * @param address where to listen
 * @param port 1 to 65535
 * @param verbose whether the server's log also goes to the terminal
 */
record LaunchSettings(Path home, Path data, InetAddress address, int port, boolean verbose) {

    private static final int LAST_PORT = 65_535;

    /**
     * Reads the settings and makes those of the file visible to the application. A system property wins over the
     * environment, which wins over {@code conf/plenary.properties}: the order of MicroProfile Config, in which system
     * properties come first. Therefore a line of the file becomes a system property only where neither is set.
     */
    static LaunchSettings read(Properties system, Map<String, String> environment) throws LaunchRefused {
        var home = Path.of(required(system, "plenary.home")).toAbsolutePath().normalize();
        adopt(file(home.resolve("conf").resolve("plenary.properties")), system, environment);
        var lookup = new Lookup(system, environment);
        var data = Path.of(lookup.value("plenary.data.dir").orElse("data"))
                .toAbsolutePath()
                .normalize();
        var address = address(lookup.value("plenary.http.address").orElse("127.0.0.1"));
        int port = port(lookup.value("plenary.http.port").orElse("8080"));
        boolean verbose = lookup.value("plenary.log").filter("debug"::equals).isPresent();
        return new LaunchSettings(home, data, address, port, verbose);
    }

    /** The address to open in a browser; a server that listens everywhere is reached at this machine's own. */
    URI url() {
        var host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** Where the log files go. */
    Path logs() {
        return data.resolve("logs");
    }

    /** {@code plenary.data.dir} is also {@code PLENARY_DATA_DIR}. */
    static String environmentName(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void adopt(Properties file, Properties system, Map<String, String> environment) {
        for (var name : file.stringPropertyNames()) {
            if (!environment.containsKey(environmentName(name))) {
                system.putIfAbsent(name, file.getProperty(name).strip());
            }
        }
    }

    private static Properties file(Path path) throws LaunchRefused {
        var lines = new Properties();
        if (Files.isRegularFile(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new LaunchRefused("The settings in " + path + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return lines;
    }

    private static InetAddress address(String text) throws LaunchRefused {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new LaunchRefused("plenary.http.address is '" + text + "', which is no address of a machine.", e);
        }
    }

    private static int port(String text) throws LaunchRefused {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LaunchRefused("The port is '" + text + "', which is no number.", e);
        }
        throw new LaunchRefused("The port is " + text + "; a port is a number from 1 to 65535.");
    }

    private static String required(Properties system, String name) throws LaunchRefused {
        var value = system.getProperty(name);
        if (value == null) {
            throw new LaunchRefused("-D" + name + " is missing; start the server by the 'plenary' command.");
        }
        return value;
    }

    private record Lookup(Properties system, Map<String, String> environment) {
        Optional<String> value(String name) {
            return Optional.ofNullable(system.getProperty(name))
                    .or(() -> Optional.ofNullable(environment.get(environmentName(name))))
                    .filter(value -> !value.isBlank());
        }
    }
}
