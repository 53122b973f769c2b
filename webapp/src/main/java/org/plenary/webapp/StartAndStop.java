package org.plenary.webapp;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.plenary.api.cache.ResponseCache;
import org.plenary.api.http.Sender;
import org.plenary.api.stream.StreamServlet;

/** Opens Plenary when the server deploys the application, before any request is served, and closes it at the end. */
@WebListener
public final class StartAndStop implements ServletContextListener {
    private static final String NAME = Plenary.class.getName();
    private static final String SENDER = Sender.class.getName();
    private static final String CACHE = ResponseCache.class.getName();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        try {
            var plenary = start(context);
            context.setAttribute(NAME, plenary);
            stream(context, plenary);
        } catch (RuntimeException failed) {
            // The operator reads this line; the server's log has the rest.
            System.err.println("Plenary cannot start: " + failed.getMessage());
            throw failed;
        }
    }

    private static Plenary start(ServletContext context) {
        var settings = Settings.read(ConfigProvider.getConfig());
        var clock = Clock.systemUTC();
        context.setAttribute(SENDER, new Sender(clock, settings.keeping().maxAge()));
        context.setAttribute(CACHE, new ResponseCache(settings.keeping().bytes()));
        var plenary = Plenary.open(settings, folder(context, "plugins"), clock);
        try {
            var first = new FirstStart(plenary, settings);
            var password = first.administrator();
            first.demo(folder(context, "demo"));
            new Banner(settings).print(password);
            return plenary;
        } catch (RuntimeException failed) {
            plenary.close();
            throw failed;
        }
    }

    /** A servlet, as Jakarta REST cannot write to thousands of open answers without waiting. */
    private static void stream(ServletContext context, Plenary plenary) {
        var stream = context.addServlet("stream", new StreamServlet(plenary.listeners()));
        stream.setAsyncSupported(true);
        stream.addMapping(StreamServlet.PATH);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        plenary(event.getServletContext()).ifPresent(Plenary::close);
    }

    static Optional<Plenary> plenary(ServletContext context) {
        return Optional.ofNullable((Plenary) context.getAttribute(NAME));
    }

    static Sender sender(ServletContext context) {
        return (Sender) Objects.requireNonNull(context.getAttribute(SENDER), SENDER);
    }

    static ResponseCache cache(ServletContext context) {
        return (ResponseCache) Objects.requireNonNull(context.getAttribute(CACHE), CACHE);
    }

    private static Path folder(ServletContext context, String name) {
        return Optional.ofNullable(context.getRealPath("/WEB-INF/" + name))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(
                        "The server must unpack the WAR: Plenary reads WEB-INF/%s as files.".formatted(name)));
    }
}
