package org.plenary.webapp.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real server in a process of its own, started as an operator would, on a free port of loopback. */
public final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param product the folder of a distribution @param environment settings, by the names of environment variables */
    public static ServerProcess start(Path product, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        var builder = command(product, data, port);
        builder.environment().putAll(environment);
        var server = new ServerProcess(builder.start(), "http://127.0.0.1:" + port);
        server.awaitReady();
        return server;
    }

    /** The start; what it says goes to a file beside the data directory. */
    static ProcessBuilder command(Path product, Path data, int port) {
        return new ProcessBuilder(
                        product.resolve("plenary").toString(),
                        "run",
                        "--port",
                        "" + port,
                        "--data",
                        data.toString(),
                        "--no-demo")
                .redirectErrorStream(true)
                .redirectOutput(output(data).toFile());
    }

    static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    public String address() {
        return address;
    }

    /** The server's own process: the command becomes it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL: no hook, no flush, no goodbye. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM. @return whether it ended by itself in time */
    public boolean stop() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(40, TimeUnit.SECONDS);
        if (!ended) {
            kill();
        }
        return ended;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException(
                        "The server did not start: see the .out file beside its data directory");
            }
            Thread.sleep(50);
        }
    }

    private boolean ready() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create(address + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A port of loopback that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
