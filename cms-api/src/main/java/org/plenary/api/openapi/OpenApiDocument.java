package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.plugin.OfferedRoute;
import org.plenary.core.type.Model;

/** The whole document, OpenAPI 3.1.0, of one model and the routes of plugins. The same always give the same document, byte for byte. */
public final class OpenApiDocument {
    private static final String DESCRIPTION =
            "Read-only JSON of published content, of exactly the types that are loaded. Every answer can be asked for in any"
                    + " locale and as of any time; nothing of a query is ever ignored.";

    private OpenApiDocument() {}

    public static Map<String, Object> of(Model model, List<OfferedRoute> routes) {
        return members(
                "openapi", "3.1.0",
                "info",
                        members(
                                "title",
                                "Plenary: delivery",
                                "version",
                                "v1",
                                "description",
                                DESCRIPTION,
                                "license",
                                members("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers", List.of(members("url", "/", "description", "The server that this document came from")),
                // A stranger reads what is published; a token opens previews and drafts.
                "security", List.of(Map.of(), Map.of("bearer", List.of())),
                "tags", DeliveryPaths.tags(model),
                "paths", new DeliveryPaths(model).all(routes),
                "components",
                        members(
                                "schemas", schemas(model),
                                "parameters", Parameters.common(),
                                "headers", Responses.headers(),
                                "responses", Responses.common(),
                                "securitySchemes", members("bearer", members("type", "http", "scheme", "bearer"))));
    }

    private static Map<String, Object> schemas(Model model) {
        var schemas = new LinkedHashMap<String, Object>();
        var items = new ItemSchemas(model);
        var queries = new QuerySchemas(model);
        for (var type : model.types()) {
            items.add(type, schemas);
            if (!type.singleton()) {
                queries.add(type, schemas);
            }
        }
        schemas.put("Hits", items.hits());
        schemas.put("Changes", items.changes());
        schemas.putAll(CommonSchemas.of(model));
        schemas.put("ProblemError", CommonSchemas.problemError());
        return schemas;
    }
}
