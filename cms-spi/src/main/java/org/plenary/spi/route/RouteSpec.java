package org.plenary.spi.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words that declare a route.
 *
 * <p>Every route understands {@code locale}, {@code fallback}, {@code asOf} and {@code perspective}, which the host heeds. Any
 * other parameter that was not declared is refused.
 */
public final class RouteSpec {
    private final String name;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String title;
    private String mediaType = "application/json";
    private Optional<String> over = Optional.empty();
    private boolean paged;
    private Optional<Route> route = Optional.empty();

    public RouteSpec(String name) {
        this.name = name;
        this.title = name;
    }

    /** What it answers, in a line for the developers of channels. */
    public RouteSpec title(String line) {
        title = line;
        return this;
    }

    /** The media type of all answers; without it {@code application/json}. */
    public RouteSpec produces(String type) {
        mediaType = type;
        return this;
    }

    /**
     * It shows a list of this type, and understands what chooses from lists: {@code filter[…]} and {@code q}.
     */
    public RouteSpec over(String type) {
        over = Optional.of(type);
        return this;
    }

    /** It shows the list page by page, and understands {@code page[size]} and {@code page[number]}. */
    public RouteSpec paged() {
        paged = true;
        return this;
    }

    /** A parameter of its own. @param meaning a sentence for the developers of channels */
    public RouteSpec parameter(String parameter, String meaning) {
        parameters.put(parameter, meaning);
        return this;
    }

    public RouteSpec answer(Route answers) {
        route = Optional.of(answers);
        return this;
    }

    /** @throws IllegalStateException when nothing answers it */
    public DeclaredRoute toRoute() {
        return new DeclaredRoute(
                name,
                title,
                mediaType,
                over,
                paged,
                parameters,
                route.orElseThrow(() -> new IllegalStateException("The route '%s' has no answer".formatted(name))));
    }
}
