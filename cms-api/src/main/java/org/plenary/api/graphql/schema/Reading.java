package org.plenary.api.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said once for all items of a reading. REST says it of the items that the answer is about; those inside them are read
 * the same way, so that here they say it too.
 */
record Reading(String name) implements DataFetcher<Object> {
    static final List<String> NAMES = List.of("locale", "dir");

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Map<?, ?> item = environment.getSource();
        Map<?, ?> reading = environment.getLocalContext();
        Object own = item == null ? null : item.get(name);
        return own == null && reading != null ? reading.get(name) : own;
    }
}
