package org.plenary.core.plugin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.QueryLimits;
import org.plenary.core.type.Model;
import org.plenary.spi.query.Content;
import org.plenary.spi.query.ContentQuery;
import org.plenary.spi.query.Page;
import org.plenary.spi.route.DeclaredRoute;
import org.plenary.spi.route.RouteRequest;

/** One call of a route. */
final class RouteCall implements RouteRequest {
    private static final String NUMBER = "page[number]";

    private final DeclaredRoute route;
    private final URI path;
    private final RouteParameters parameters;
    private final Content content;
    private final Supplier<Model> model;

    /** @param path where the route stands, absolute */
    RouteCall(DeclaredRoute route, URI path, RouteParameters parameters, Content content, Supplier<Model> model) {
        this.route = route;
        this.path = path;
        this.parameters = parameters;
        this.content = content;
        this.model = model;
    }

    @Override
    public Content content() {
        return content;
    }

    @Override
    public ContentQuery asked() {
        var name = route.over()
                .orElseThrow(() -> new IllegalStateException("The route '%s' is over no type".formatted(route.name())));
        var type = model.get()
                .find(name)
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.NOT_FOUND, "The type '%s' of this address is not loaded.".formatted(name)));
        return new ContentQuery(type.plural(), parameters.choice());
    }

    @Override
    public Optional<String> parameter(String name) {
        if (!route.parameters().containsKey(name)) {
            throw new IllegalStateException(
                    "The route '%s' has declared no parameter '%s'".formatted(route.name(), name));
        }
        return Optional.ofNullable(parameters.said().get(name));
    }

    @Override
    public URI address() {
        return address(parameters.said());
    }

    @Override
    public URI address(String parameter, String value) {
        var others = new TreeMap<>(parameters.said());
        others.put(parameter, value);
        return address(others);
    }

    @Override
    public Optional<URI> next(Page page) {
        int number = Integer.parseInt(parameters.said().getOrDefault(NUMBER, "1"));
        int size = parameters.said().containsKey("page[size]")
                ? Integer.parseInt(parameters.said().get("page[size]"))
                : QueryLimits.USUAL_PAGE;
        return page.more() && (number + 1L) * size <= QueryLimits.WINDOW
                ? Optional.of(address(NUMBER, Integer.toString(number + 1)))
                : Optional.empty();
    }

    @Override
    public URI root() {
        return path.resolve("/");
    }

    private URI address(Map<String, String> said) {
        var query = said.entrySet().stream()
                .map(one -> escaped(one.getKey()) + '=' + escaped(one.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : URI.create(path + "?" + query);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
