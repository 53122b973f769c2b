package org.plenary.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that can be asked at an address. */
final class Operation {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Operation(String id, String tag, String summary) {
        members.put("operationId", id);
        members.put("tags", List.of(tag));
        members.put("summary", summary);
    }

    Operation with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
