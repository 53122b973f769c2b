package org.plenary.api.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/** The schemas of an OpenAPI document, to hold real answers against. */
public final class DescribedSchemas {
    private static final String DOCUMENT = "https://plenary.example/openapi.json";

    private final SchemaRegistry registry;

    public DescribedSchemas(Map<String, Object> document) {
        // The validator knows real top-level domains only, and the demo's addresses are of a reserved one (RFC 2606).
        var text = Json.write(document).replace("\"idn-email\"", "\"address\"");
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(DOCUMENT, text)));
    }

    /** What is wrong with the value, as lines; empty when the schema of that name describes it. */
    public List<String> complaints(String schema, Object value) {
        return registry
                .getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + schema))
                .validate(
                        Json.write(value),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
