package org.plenary.spi.kit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.query.Content;
import org.plenary.spi.query.ContentQuery;
import org.plenary.spi.query.Item;
import org.plenary.spi.query.Page;
import org.plenary.spi.route.DeclaredRoute;
import org.plenary.spi.route.Reply;
import org.plenary.spi.route.RouteRequest;

/**
 * Asks a route without a host, for the tests of a plugin. It knows no content but what it is given: every query for the lists
 * of a type gets the same items, whatever it filters; what was asked is noted.
 */
public final class RouteTrial implements RouteRequest, Content {
    private final DeclaredRoute route;
    private final String plural;
    private final Map<String, String> said = new TreeMap<>();
    private final Map<String, List<Item>> items = new HashMap<>();
    private final List<ContentQuery> queries = new ArrayList<>();
    private boolean more;

    private RouteTrial(DeclaredRoute route, String plural) {
        this.route = route;
        this.plural = plural;
    }

    /** The route of that name, asked for the lists at that address. @throws IllegalArgumentException when there is none */
    public static RouteTrial of(Plugin plugin, String name, String plural) {
        var spec = new PluginSpec();
        plugin.describe(spec);
        return spec.declared().routes().stream()
                .filter(route -> route.name().equals(name))
                .map(route -> new RouteTrial(route, plural))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plugin has no route '%s'".formatted(name)));
    }

    /** The caller says this. */
    public RouteTrial saying(String parameter, String value) {
        said.put(parameter, value);
        return this;
    }

    /** What there is, as the delivery API would give it in the caller's locale. */
    public RouteTrial with(String list, List<Map<String, Object>> content) {
        items.put(list, content.stream().map(Item::new).toList());
        return this;
    }

    /** What there is with all locales side by side, for queries that ask for that. */
    public RouteTrial inEveryLocale(String list, List<Map<String, Object>> content) {
        return with(list + "*", content);
    }

    /** There are further pages. */
    public RouteTrial andMore() {
        more = true;
        return this;
    }

    /** Has the route answer. @throws Exception that it throws */
    public Reply reply() throws Exception {
        queries.clear();
        return route.route().answer(this);
    }

    /** What the route asked for, in order. */
    public List<ContentQuery> queries() {
        return List.copyOf(queries);
    }

    @Override
    public Content content() {
        return this;
    }

    @Override
    public Page list(ContentQuery query) {
        queries.add(query);
        boolean every = "*".equals(query.parameters().get("locale"));
        var locale = every ? Optional.<LocaleTag>empty() : Optional.of(LocaleTag.of(said.getOrDefault("locale", "en")));
        return new Page(items.getOrDefault(query.plural() + (every ? "*" : ""), List.of()), locale, more && !every);
    }

    @Override
    public Page all(ContentQuery query) {
        return list(query);
    }

    @Override
    public ContentQuery asked() {
        return ContentQuery.of(plural);
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(said.get(name));
    }

    @Override
    public URI address() {
        return address(said);
    }

    @Override
    public URI address(String parameter, String value) {
        var others = new TreeMap<>(said);
        others.put(parameter, value);
        return address(others);
    }

    @Override
    public Optional<URI> next(Page page) {
        return page.more() ? Optional.of(address("page[number]", "2")) : Optional.empty();
    }

    @Override
    public URI root() {
        return URI.create("https://cms.example.org/");
    }

    private URI address(Map<String, String> words) {
        var query = words.entrySet().stream()
                .map(word -> escaped(word.getKey()) + '=' + escaped(word.getValue()))
                .collect(Collectors.joining("&"));
        return root().resolve("/x/trial/" + route.name() + (query.isEmpty() ? "" : "?" + query));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
