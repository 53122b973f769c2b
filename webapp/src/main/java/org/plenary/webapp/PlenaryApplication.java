package org.plenary.webapp;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Set;
import org.plenary.api.Api;

/** Hands the resources to Jakarta REST, one by one and ready made: nothing is scanned for, nothing is injected. */
@ApplicationPath("/")
public final class PlenaryApplication extends Application {
    private final Set<Object> singletons;

    public PlenaryApplication(@Context ServletContext context) {
        singletons = StartAndStop.plenary(context)
                .map(plenary -> Api.singletons(plenary.services(ClientAddress::current, StartAndStop.sender(context))))
                .orElseThrow(
                        () -> new IllegalStateException("Plenary did not start; the reason stands above in the log."));
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("deprecation") // the standard's only way to hand over resources that are already made
    public Set<Object> getSingletons() {
        return singletons;
    }

    @Override
    public Map<String, Object> getProperties() {
        // Only some servers know them: a description of the application for everybody is not ours to give, and answers
        // whose
        // length is known need not be collected before they are sent.
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.contentLength.buffer.server", 0);
    }
}
