package org.plenary.core.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query as somebody wrote it; what it says is the same either way. */
public sealed interface Written {

    /**
     * In an address.
     *
     * @param parameters decoded, each with every value that was sent under the name
     */
    record InAddress(Map<String, List<String>> parameters) implements Written {}

    /**
     * As a JSON object.
     *
     * @param members maps, lists, strings, numbers, truth values
     */
    record AsJson(Map<String, ? extends @Nullable Object> members) implements Written {}
}
