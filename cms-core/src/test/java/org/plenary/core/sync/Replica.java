package org.plenary.core.sync;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Caller;

/** A channel's copy of what is published, kept as the documentation says. */
public final class Replica {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    public final Map<String, Map<String, Object>> items = new TreeMap<>();
    public final Set<String> named = new HashSet<>();
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    /** @param namesAndValues of parameters, in turns */
    public Replica(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
    }

    /** Takes in one page, and tells whether there is more. */
    public boolean step(Changes changes) {
        var delta = changes.read(parameters, ANYBODY);
        for (var item : delta.data()) {
            var id = (String) item.get("id");
            named.add(id);
            if (item.containsKey("deleted")) {
                items.remove(id);
            } else {
                items.put(id, item);
            }
        }
        parameters.put("since", List.of(delta.since()));
        return delta.hasMore();
    }

    /** Takes in all there is. */
    public void catchUp(Changes changes) {
        int pages = 0;
        while (step(changes)) {
            if (++pages > 10_000) {
                throw new AssertionError("There is always more: " + parameters);
            }
        }
    }

    public String since() {
        return parameters.get("since").getFirst();
    }
}
