package org.plenary.plugin.events.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lenient view of a parsed JSON object: what is of another shape than asked for counts as absent. */
record JsonObject(Map<?, ?> members) {

    static Optional<JsonObject> of(Object json) {
        return json instanceof Map<?, ?> members ? Optional.of(new JsonObject(members)) : Optional.empty();
    }

    Optional<JsonObject> object(String name) {
        return Optional.<Object>ofNullable(members.get(name)).flatMap(JsonObject::of);
    }

    Stream<JsonObject> objects(String name) {
        return objectsIn(members.get(name) instanceof List<?> list ? list : List.of());
    }

    static Stream<JsonObject> objectsIn(List<?> list) {
        return list.stream().flatMap(item -> of(item).stream());
    }

    /** A text, number or truth value as text, clean; empty when absent. */
    String text(String name) {
        return Fields.clean(textOf(members.get(name)));
    }

    /** All texts, numbers and truth values, by name. */
    Fields fields() {
        var texts = new HashMap<String, String>();
        members.forEach((name, value) -> texts.put(String.valueOf(name), textOf(value)));
        return new Fields(texts);
    }

    private static String textOf(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : "";
    }
}
