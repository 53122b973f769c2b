package org.plenary.spi.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A route as a plugin declares it.
 *
 * @param name what stands behind {@code /x/{plugin}/}
 * @param title what it answers, in a line for the developers of channels
 * @param over the type whose lists it shows in another form, with the parameters that choose from them
 * @param paged whether it shows that list page by page
 * @param parameters of its own, by name, each with what it means
 */
public record DeclaredRoute(
        String name,
        String title,
        String mediaType,
        Optional<String> over,
        boolean paged,
        Map<String, String> parameters,
        Route route) {
    public DeclaredRoute {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
