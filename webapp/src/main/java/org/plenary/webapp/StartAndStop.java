package org.plenary.webapp;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens Plenary when the server deploys the application, before any request is served, and closes it at the end. */
@WebListener
public final class StartAndStop implements ServletContextListener {
    private static final String NAME = Plenary.class.getName();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        try {
            context.setAttribute(NAME, start(context));
        } catch (RuntimeException failed) {
            // The operator reads this line; the server's log has the rest.
            System.err.println("Plenary cannot start: " + failed.getMessage());
            throw failed;
        }
    }

    private static Plenary start(ServletContext context) {
        var settings = Settings.read(ConfigProvider.getConfig());
        var plenary = Plenary.open(settings, folder(context, "plugins"), Clock.systemUTC());
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

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        plenary(event.getServletContext()).ifPresent(Plenary::close);
    }

    static Optional<Plenary> plenary(ServletContext context) {
        return Optional.ofNullable((Plenary) context.getAttribute(NAME));
    }

    private static Path folder(ServletContext context, String name) {
        return Optional.ofNullable(context.getRealPath("/WEB-INF/" + name))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(
                        "The server must unpack the WAR: Plenary reads WEB-INF/%s as files.".formatted(name)));
    }
}
