package org.plenary.core.plugin;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.json.Json;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.type.Model;
import org.plenary.spi.query.BadParameter;
import org.plenary.spi.route.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the routes of the plugins, each within a time budget. A route reads through {@link Reader} as its caller; one that
 * breaks or hangs fails its own answer and nothing else.
 */
public final class PluginRoutes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRoutes.class);

    private final Map<String, Standing> routes = new LinkedHashMap<>();
    private final Sources sources;
    private final TimeBudget budget;

    /**
     * What routes answer from.
     *
     * @param root of all addresses as the world knows them; never taken from a request, whose sender could name any
     */
    public record Sources(Supplier<Model> model, Reader reader, URI root) {}

    /** A route with what is known of it. */
    private record Standing(LoadedPlugin plugin, OfferedRoute offered, Overruns overruns) {}

    /** @param patience how long a route may take over one answer */
    public PluginRoutes(LoadedPlugins plugins, Sources sources, Duration patience) {
        this.sources = sources;
        this.budget = new TimeBudget(patience);
        for (var plugin : plugins.active()) {
            for (var route : plugin.declared().routes()) {
                var offered = new OfferedRoute(plugin.id(), route);
                routes.put(offered.address(), new Standing(plugin, offered, new Overruns()));
            }
        }
    }

    /** All routes, for those who describe them. */
    public List<OfferedRoute> offered() {
        return routes.values().stream().map(Standing::offered).toList();
    }

    /**
     * Asks a route.
     *
     * @param address its path
     * @param sent decoded parameters, each with every value that was sent under the name
     * @throws PlenaryException NOT_FOUND where there is no route; INVALID_QUERY and all that {@link Reader} throws;
     *     PLUGIN_FAILED when the route breaks; PLUGIN_LATE when it takes too long
     */
    public RouteAnswer answer(String address, Map<String, List<String>> sent, Caller caller) {
        var standing = Optional.ofNullable(routes.get(address))
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.NOT_FOUND,
                        "There is no '%s'%s".formatted(address, Nearest.hintOrStop(address, routes.keySet()))));
        var route = standing.offered().route();
        var parameters = RouteParameters.of(route, sent);
        if (standing.overruns().tooMany()) {
            throw late(standing);
        }
        var content = new CallersContent(sources.reader(), caller, parameters);
        var call = new RouteCall(route, sources.root().resolve(address), parameters, content, sources.model());
        try {
            return new RouteAnswer(ask(standing, call), route.mediaType(), content.locale(), content.keeping());
        } catch (PluginFailure.Late late) {
            LOG.warn("Route {}: {}", address, late.getMessage());
            throw late(standing);
        } catch (PluginFailure failure) {
            throw told(failure, standing, content, parameters);
        } finally {
            content.close();
        }
    }

    private byte[] ask(Standing standing, RouteCall call) throws PluginFailure {
        var stay = standing.overruns().new Stay();
        try {
            return budget.run(standing.plugin().loader(), () -> {
                stay.begins();
                try {
                    return bytes(standing.offered().route().route().answer(call));
                } finally {
                    stay.ends();
                }
            });
        } catch (PluginFailure.Late late) {
            stay.overran();
            throw late;
        }
    }

    @Override
    public void close() {
        budget.close();
    }

    /** On the plugin's time: what it gives may be of its own making. */
    private static byte[] bytes(Reply reply) {
        return switch (reply) {
            case Reply.Bytes(var bytes) -> bytes.clone();
            case Reply.Json(var members) -> Json.writeBytes(members);
        };
    }

    /** Whose fault it is: the caller's, as far as what failed is what she said. */
    private static PlenaryException told(
            PluginFailure failure, Standing standing, CallersContent content, RouteParameters parameters) {
        var cause = failure.getCause();
        if (content.refusal().isPresent()) {
            return content.refusal().get();
        }
        if (cause instanceof PlenaryException known && known.code() == ErrorCode.NOT_FOUND) {
            return known;
        }
        if (cause instanceof BadParameter bad && parameters.said().containsKey(bad.parameter())) {
            var reason = String.valueOf(bad.getMessage());
            return new PlenaryException(
                    ErrorCode.INVALID_QUERY, reason, List.of(Violation.of(bad.parameter(), reason)));
        }
        return new PlenaryException(
                ErrorCode.PLUGIN_FAILED,
                "Plugin '%s' failed at this address. The server's log says why."
                        .formatted(standing.plugin().id()),
                failure);
    }

    private static PlenaryException late(Standing standing) {
        return new PlenaryException(
                ErrorCode.PLUGIN_LATE,
                "Plugin '%s' does not answer at this address in time."
                        .formatted(standing.plugin().id()));
    }
}
