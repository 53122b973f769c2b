package org.plenary.api.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.api.http.QueryString;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;

/**
 * A request as GraphQL over HTTP has it (September 2026). Members that are null, and in an address empty, count as not sent;
 * other members are ignored, because the specification reserves them.
 *
 * @param query the document; empty when the hash alone was sent
 * @param hash of a persisted document, in hexadecimal digits
 */
record GraphQlRequest(
        Optional<String> query,
        Optional<String> hash,
        Optional<String> operationName,
        Map<String, @Nullable Object> variables) {
    private static final String PREFIX = "sha256:";

    /** @throws PlenaryException INVALID_REQUEST for what is no well-formed request */
    static GraphQlRequest of(Map<String, ? extends @Nullable Object> members) {
        var query = text(members, "query");
        var hash = hash(members);
        if (query.isEmpty() && hash.isEmpty()) {
            throw malformed("'query' is missing: the document to execute, as a text.");
        }
        return new GraphQlRequest(query, hash, text(members, "operationName"), object(members, "variables"));
    }

    /** @throws PlenaryException INVALID_REQUEST as {@link #of(Map)}; INVALID_QUERY for what was sent twice */
    static GraphQlRequest of(QueryString address) {
        var members = new LinkedHashMap<String, Object>();
        for (var name : new String[] {"query", "documentId", "operationName"}) {
            sent(address, name).ifPresent(text -> members.put(name, text));
        }
        for (var name : new String[] {"variables", "extensions"}) {
            sent(address, name).ifPresent(text -> members.put(name, json(name, text)));
        }
        return of(members);
    }

    private static Optional<String> sent(QueryString address, String name) {
        return address.one(name).filter(text -> !text.isEmpty());
    }

    private static Object json(String name, String text) {
        try {
            return Json.readObject(text);
        } catch (PlenaryException broken) {
            throw malformed("'%s' must be a JSON object: %s".formatted(name, broken.getMessage()));
        }
    }

    /** As Apollo's clients send it, or as a persisted document request names it. */
    private static Optional<String> hash(Map<String, ? extends @Nullable Object> members) {
        var documentId = text(members, "documentId");
        if (documentId.isPresent()) {
            return documentId
                    .filter(id -> id.startsWith(PREFIX))
                    .map(id -> id.substring(PREFIX.length()))
                    .or(() -> {
                        throw malformed("A document is known by 'sha256:' and its hash only.");
                    });
        }
        var persisted = object(members, "extensions").get("persistedQuery");
        if (!(persisted instanceof Map<?, ?> query)) {
            return Optional.empty();
        }
        return Optional.ofNullable(query.get("sha256Hash")).map(Object::toString);
    }

    private static Optional<String> text(Map<String, ? extends @Nullable Object> members, String name) {
        return switch (members.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text).filter(word -> !name.equals("operationName") || !word.isEmpty());
            default -> throw malformed("'%s' must be a text.".formatted(name));
        };
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, @Nullable Object> object(Map<String, ? extends @Nullable Object> members, String name) {
        return switch (members.get(name)) {
            case null -> Map.of();
            case Map<?, ?> object -> (Map<String, @Nullable Object>) object;
            default -> throw malformed("'%s' must be an object.".formatted(name));
        };
    }

    private static PlenaryException malformed(String message) {
        return new PlenaryException(ErrorCode.INVALID_REQUEST, message);
    }
}
