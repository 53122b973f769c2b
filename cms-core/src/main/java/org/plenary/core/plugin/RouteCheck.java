package org.plenary.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.spi.route.DeclaredRoute;

/** Whether a route can be offered as it is declared. */
final class RouteCheck {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-zA-Z0-9]*");
    /** RFC 9110, section 8.3.1, without parameters but the one that tells UTF-8. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+(;charset=utf-8)?");

    private RouteCheck() {}

    static List<String> complaints(DeclaredRoute route) {
        var complaints = new ArrayList<String>();
        if (!NAME.matcher(route.name()).matches()) {
            complaints.add("route '%s': a name has lower case letters and digits, joined by hyphens and dots"
                    .formatted(route.name()));
        }
        if (!MEDIA_TYPE.matcher(route.mediaType()).matches()) {
            complaints.add("route '%s': '%s' is no media type such as text/plain;charset=utf-8"
                    .formatted(route.name(), route.mediaType()));
        }
        route.parameters().keySet().stream()
                .filter(name -> !PARAMETER.matcher(name).matches() || RouteParameters.isOfQueries(name))
                .forEach(name ->
                        complaints.add("route '%s': a parameter cannot be called '%s'".formatted(route.name(), name)));
        return complaints;
    }
}
