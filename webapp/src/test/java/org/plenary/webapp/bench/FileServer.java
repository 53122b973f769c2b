package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plenary.webapp.process.ServerProcess;

/** nginx on a free port of loopback, with files alone: what one cannot be faster than. */
final class FileServer implements AutoCloseable {
    private static final int STOPPING_SECONDS = 10;

    private final Process process;
    private final String address;

    private FileServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Debian's own settings for files, one worker for each processor, no log of accesses, connections without end.
     *
     * @param folder that the files are in; the configuration is written beside it
     */
    static FileServer start(Path folder) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        Files.createDirectories(folder.resolveSibling("nginx-temp"));
        var configuration = folder.resolveSibling("nginx.conf");
        Files.writeString(configuration, configuration(folder, port));
        var log = folder.resolveSibling("nginx.log");
        var process = new ProcessBuilder("nginx", "-e", log.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new FileServer(process, "http://127.0.0.1:" + port);
        if (process.waitFor(1, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nginx did not start: " + Files.readString(log));
        }
        return server;
    }

    String address() {
        return address;
    }

    /** The processes that answer. */
    Stream<ProcessHandle> workers() {
        return process.descendants();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String configuration(Path folder, int port) {
        return """
                daemon off;
                user %s;
                worker_processes %d;
                pid %s;
                error_log stderr warn;
                events { worker_connections 4096; }
                http {
                    default_type application/json;
                    sendfile on;
                    tcp_nopush on;
                    access_log off;
                    keepalive_requests 1000000000;
                    client_body_temp_path %4$s/body;
                    proxy_temp_path %4$s/proxy;
                    fastcgi_temp_path %4$s/fastcgi;
                    uwsgi_temp_path %4$s/uwsgi;
                    scgi_temp_path %4$s/scgi;
                    server {
                        listen 127.0.0.1:%5$d backlog=4096;
                        root %6$s;
                    }
                }
                """.formatted(
                        System.getProperty("user.name"),
                        Runtime.getRuntime().availableProcessors(),
                        folder.resolveSibling("nginx.pid"),
                        folder.resolveSibling("nginx-temp"),
                        port,
                        folder);
    }
}
