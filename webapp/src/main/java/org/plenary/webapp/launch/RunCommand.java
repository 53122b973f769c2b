package org.plenary.webapp.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.util.Optional;

/** {@code plenary run}: owns the data directory, starts the server and stays until it is stopped. */
public final class RunCommand {
    private static final int PATIENCE_MILLIS = 30_000;
    /** Held until the process ends: a lock that nothing refers to is collected, and with it let go. */
    @SuppressWarnings("unused")
    private static Optional<DataDirectory> data = Optional.empty();

    private RunCommand() {}

    /** Started by the {@code plenary} script, which passes settings as system properties. */
    public static void main(String[] arguments) {
        // Kept, because the running server's own output is taken away from the terminal.
        var terminal = System.err;
        try {
            run();
        } catch (LaunchRefused refused) {
            terminal.println("plenary: " + refused.sentence());
            // Halt, because a half-started server may not answer the shutdown hooks' wish to stop.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run() throws LaunchRefused {
        var settings = LaunchSettings.read(System.getProperties(), System.getenv());
        data = Optional.of(DataDirectory.own(settings.data()));
        refuseBusyPort(settings);
        var folder = ServerFolder.anew(settings);
        var terminal = Terminal.takeOver(settings);
        terminal.say("Plenary starts with its data in " + settings.data() + " …");
        new ServerProgram(settings).start(folder);
        refuseMissingApplication(settings);
        terminal.say("Plenary is ready at " + settings.url() + "   (Ctrl-C stops it)");
        TidyHeap.keep();
    }

    private static void refuseBusyPort(LaunchSettings settings) throws LaunchRefused {
        try (var socket = new ServerSocket()) {
            // As the server itself will do, or a port whose last connections still linger would count as busy.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (BindException e) {
            throw new LaunchRefused(
                    "Port " + settings.port() + " on " + settings.address().getHostAddress() + " cannot be used ("
                            + e.getMessage() + "); choose another with --port.",
                    e);
        } catch (IOException e) {
            throw new LaunchRefused("Port " + settings.port() + " cannot be used (" + e.getMessage() + ").", e);
        }
    }

    /** The server program goes on without an application that could not start; to us that is a failed start. */
    private static void refuseMissingApplication(LaunchSettings settings) throws LaunchRefused {
        try {
            var question = (HttpURLConnection)
                    settings.url().resolve("/api/v1/types").toURL().openConnection(Proxy.NO_PROXY);
            question.setReadTimeout(PATIENCE_MILLIS);
            int status = question.getResponseCode();
            question.disconnect();
            if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw new LaunchRefused(
                        "The application did not start; the reason is in " + settings.logs() + "/server.0.log.");
            }
        } catch (IOException e) {
            // A slow server is still a server, and it may already be answering others.
            System.err.println("The first answer failed: " + e);
        }
    }
}
