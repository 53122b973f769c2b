package org.plenary.core.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.spi.entry.FieldPath;

/** What differs between two revisions, value by value, by field name. */
public record Comparison(int from, int to, List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** One value that differs; empty where there is none. Lists are compared as a whole. */
    public record Difference(FieldPath path, Optional<Object> before, Optional<Object> after) {}

    static List<Difference> between(Map<String, ?> before, Map<String, ?> after) {
        var differences = new ArrayList<Difference>();
        compare(FieldPath.WHOLE, before, after, differences);
        return differences;
    }

    private static void compare(FieldPath path, Map<String, ?> before, Map<String, ?> after, List<Difference> found) {
        var names = new LinkedHashSet<String>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            Optional<Object> was = Optional.ofNullable(before.get(name));
            Optional<Object> is = Optional.ofNullable(after.get(name));
            if (was.orElse(Map.of()) instanceof Map<?, ?> one && is.orElse(Map.of()) instanceof Map<?, ?> other) {
                compare(path.then(name), map(one), map(other), found);
            } else if (!was.equals(is)) {
                found.add(new Difference(path.then(name), was, is));
            }
        }
    }

    @SuppressWarnings("unchecked") // values come from JSON objects, whose keys are strings
    private static Map<String, ?> map(Map<?, ?> values) {
        return (Map<String, ?>) values;
    }
}
