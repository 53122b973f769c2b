package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.core.plugin.OfferedRoute;
import org.plenary.core.type.Model;

/** The addresses that plugins add. */
final class RoutePaths {
    private static final String TAG = "plugins";
    private static final int[] PROBLEMS = {400, 401, 403, 404, 412, 500, 503};

    private final Model model;
    private final Parameters parameters;
    private final Map<String, Object> paths;

    RoutePaths(Model model, Map<String, Object> paths) {
        this.model = model;
        this.parameters = new Parameters(model);
        this.paths = paths;
    }

    /** What the operations here have in common. */
    static Map<String, Object> tag() {
        return members("name", TAG, "description", "Feeds, calendars and other forms of content, made by plugins.");
    }

    void add(List<OfferedRoute> routes) {
        for (var offered : routes) {
            var route = offered.route();
            var bytes = members(route.mediaType(), members("schema", members()));
            var operation = new Operation(id(offered), TAG, route.title())
                    .with("parameters", parameters(offered))
                    .with("responses", Responses.ofRead(bytes, PROBLEMS));
            paths.put(offered.address(), members("get", operation.members()));
        }
    }

    private List<Object> parameters(OfferedRoute offered) {
        var route = offered.route();
        var all = new ArrayList<Object>();
        route.parameters()
                .forEach((name, meaning) -> all.add(Parameters.query(name, meaning, members("type", "string"))));
        all.addAll(parameters.ofRoute(route.over().flatMap(model::find), route.paged()));
        return all;
    }

    /** {@code /x/press/releases.atom} is {@code pressReleasesAtom}. */
    private static String id(OfferedRoute offered) {
        var words = Names.schema((offered.plugin() + "-" + offered.route().name()).replaceAll("[^A-Za-z0-9]+", "-"));
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
