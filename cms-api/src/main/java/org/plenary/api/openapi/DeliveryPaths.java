package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.plugin.OfferedRoute;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

/** The addresses of delivery: those of every type, and those over all of them. */
final class DeliveryPaths {
    static final String ROOT = "/api/v1/";
    private static final int[] LIST_PROBLEMS = {400, 401, 403, 404, 406, 410, 412, 500, 503};
    private static final int[] QUERY_PROBLEMS = {400, 401, 403, 404, 406, 410, 413, 415, 500, 503};
    private static final int[] STREAM_PROBLEMS = {400, 503};
    private static final int[] ITEM_PROBLEMS = {400, 401, 403, 404, 406, 412, 500, 503};

    private final Model model;
    private final Parameters parameters;
    private final Map<String, Object> paths = new LinkedHashMap<>();

    DeliveryPaths(Model model) {
        this.model = model;
        this.parameters = new Parameters(model);
    }

    Map<String, Object> all(List<OfferedRoute> routes) {
        for (var type : model.types()) {
            if (type.singleton()) {
                singleton(type);
            } else {
                collection(type);
            }
        }
        search();
        suggest();
        changes();
        stream();
        new GraphQlPath(paths).add();
        new MediaPath(paths).add();
        new RoutePaths(model, paths).add(routes);
        new ModelPaths(paths).add();
        return paths;
    }

    private void collection(ContentType type) {
        var address = ROOT + type.plural();
        var title = Names.title(type);
        var list = Responses.json(Refs.schema(Names.schema(type) + "List"));
        get(
                address,
                operation(type, Names.operation("list", type.plural()), "A list: " + title)
                        .with("parameters", parameters.ofList(type))
                        .with("responses", Responses.ofRead(list, LIST_PROBLEMS)));
        paths.put(address + "/query", members("post", query(type, list).members()));
        item(type, address + "/{id}", "id");
        if (type.slug().isPresent()) {
            item(type, address + "/by-slug/{slug}", "slug");
        }
    }

    private static Operation query(ContentType type, Map<String, Object> list) {
        var responses = Responses.ofRead(list, QUERY_PROBLEMS);
        responses.remove("304");
        return operation(type, Names.operation("query", type.plural()), "The same list, with the query as JSON")
                .with(
                        "requestBody",
                        members("required", true, "content", Responses.json(Refs.schema(Names.schema(type) + "Query"))))
                .with("responses", responses);
    }

    private void item(ContentType type, String address, String place) {
        var name = place.equals("id") ? "get" : "find";
        get(
                address,
                operation(type, Names.operation(name, type.name()), "One item by its " + place)
                        .with("parameters", parameters.ofItem(type, Optional.of(place)))
                        .with("responses", answer(type)));
    }

    private void singleton(ContentType type) {
        get(
                ROOT + type.plural(),
                operation(type, Names.operation("get", type.name()), "The one item of its type")
                        .with("parameters", parameters.ofItem(type, Optional.empty()))
                        .with("responses", answer(type)));
    }

    private static Map<String, Object> answer(ContentType type) {
        return Responses.ofRead(Responses.json(Refs.schema(Names.schema(type) + "Answer")), ITEM_PROBLEMS);
    }

    private void search() {
        get(
                ROOT + "search",
                new Operation("search", "all types", "Full text over all types")
                        .with("parameters", parameters.ofSearch())
                        .with("responses", Responses.ofRead(Responses.json(Refs.schema("Hits")), LIST_PROBLEMS)));
    }

    private void suggest() {
        get(
                ROOT + "suggest",
                new Operation("suggest", "all types", "Completions for a search box")
                        .with("parameters", parameters.ofSuggest())
                        .with(
                                "responses",
                                Responses.ofRead(Responses.json(Refs.schema("Suggestions")), ITEM_PROBLEMS)));
    }

    private void changes() {
        get(
                ROOT + "changes",
                new Operation("listChanges", "all types", "What has changed, for those who keep a copy")
                        .with("parameters", parameters.ofChanges())
                        .with("responses", Responses.ofRead(Responses.json(Refs.schema("Changes")), LIST_PROBLEMS)));
    }

    private void stream() {
        var told = Refs.string(
                "Events 'change' and 'reset', each with the position as its id (WHATWG HTML, server-sent events).");
        var responses = new LinkedHashMap<String, Object>();
        responses.put(
                "200",
                members(
                        "description",
                        "A stream that does not end by itself.",
                        "content",
                        members("text/event-stream", members("schema", told))));
        for (int status : STREAM_PROBLEMS) {
            responses.put(Integer.toString(status), Refs.response("Problem" + status));
        }
        get(
                ROOT + "stream",
                new Operation("listen", "all types", "What changes, as it changes")
                        .with("parameters", parameters.ofStream())
                        .with("responses", responses));
    }

    private void get(String address, Operation operation) {
        paths.put(address, members("get", operation.members()));
    }

    private static Operation operation(ContentType type, String id, String summary) {
        return new Operation(id, type.name(), summary);
    }

    /** What the tags of the operations mean. */
    static List<Object> tags(Model model) {
        var tags = new ArrayList<Object>();
        tags.add(members("name", "all types", "description", "What goes over all types."));
        tags.add(MediaPath.tag());
        tags.add(RoutePaths.tag());
        tags.add(members("name", "model", "description", "The types themselves, and this document."));
        model.types().forEach(type -> tags.add(members("name", type.name(), "description", Names.title(type))));
        return tags;
    }
}
