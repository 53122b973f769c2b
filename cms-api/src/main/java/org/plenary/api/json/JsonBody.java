package org.plenary.api.json;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.core.json.Json;
import org.plenary.spi.entry.FieldPath;

/** A JSON object sent as a body, and typed access to its members. Members that nobody knows are refused, not ignored. */
public record JsonBody(Map<String, Object> members) {

    /** @throws PlenaryException INVALID_REQUEST or TOO_LARGE, which say where */
    public static JsonBody read(InputStream utf8) {
        var members = Json.readObject(utf8);
        CleanText.check(members);
        return new JsonBody(members);
    }

    /** Like {@link #read}, but an empty body counts as an empty object: most verbs need no words. */
    public static JsonBody readOptional(InputStream utf8) {
        var body = new PeekedStream(utf8);
        return body.isEmpty() ? new JsonBody(Map.of()) : read(body);
    }

    /** @throws PlenaryException INVALID_REQUEST that names each member which is none of these */
    public JsonBody knowing(String... names) {
        var known = List.of(names);
        var found = new Violations();
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found.add(
                        FieldPath.WHOLE.then(name), "There is no such member here" + Nearest.hintOrStop(name, known)));
        found.throwIfPresent(ErrorCode.INVALID_REQUEST, "The body has members that nobody knows.");
        return this;
    }

    /** @throws PlenaryException INVALID_REQUEST when there is a value but no text */
    public Optional<String> text(String name) {
        return value(name, String.class, "a text");
    }

    /** @throws PlenaryException INVALID_REQUEST when there is none */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> wrong(name, "a text"));
    }

    public Optional<Long> number(String name) {
        return value(name, Long.class, "a whole number");
    }

    /** @throws PlenaryException INVALID_REQUEST when there is none */
    @SuppressWarnings("unchecked") // JSON objects have string keys
    public Map<String, Object> object(String name) {
        return (Map<String, Object>) value(name, Map.class, "an object").orElseThrow(() -> wrong(name, "an object"));
    }

    /** The texts of a list; none when there is no such member. */
    public List<String> texts(String name) {
        var list = value(name, List.class, "a list of texts").orElse(List.of());
        for (Object item : list) {
            if (!(item instanceof String)) {
                throw wrong(name, "a list of texts");
            }
        }
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    /** To be thrown for a member that is not what it must be. */
    public static PlenaryException wrong(String name, String expected) {
        var message = "'%s' must be %s.".formatted(name, expected);
        return new PlenaryException(
                ErrorCode.INVALID_REQUEST, message, List.of(Violation.at(FieldPath.WHOLE.then(name), message)));
    }

    private <T> Optional<T> value(String name, Class<T> kind, String expected) {
        Object value = members.get(name);
        if (value != null && !kind.isInstance(value)) {
            throw wrong(name, expected);
        }
        return Optional.ofNullable(value).map(kind::cast);
    }
}
