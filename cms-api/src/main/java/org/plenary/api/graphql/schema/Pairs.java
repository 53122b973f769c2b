package org.plenary.api.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map by field names as a list, because the names in GraphQL are those of the schema.
 *
 * @param member the map
 * @param value what its values are called
 */
record Pairs(String member, String value) implements DataFetcher<List<Map<String, Object>>> {

    @Override
    public @Nullable List<Map<String, Object>> get(DataFetchingEnvironment environment) {
        Map<?, ?> tree = environment.getSource();
        return tree != null && tree.get(member) instanceof Map<?, ?> pairs
                ? pairs.entrySet().stream()
                        .map(pair -> Map.<String, Object>of("field", pair.getKey(), value, pair.getValue()))
                        .toList()
                : null;
    }
}
