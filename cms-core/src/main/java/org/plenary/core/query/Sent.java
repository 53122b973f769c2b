package org.plenary.core.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.error.Violation;

/** A query as sent, before anything in it is known to exist. Both notations, address and JSON, become this. */
record Sent(Map<Option, Words> options, Map<String, Words> fields, Node filter) {

    Optional<Words> option(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    /** One or several words, and where they stood. */
    record Words(Violation.Place place, List<String> words) {
        String only() {
            return words.getFirst();
        }

        Violation wrong(String message) {
            return new Violation(place, message);
        }
    }

    /** A filter as sent. */
    sealed interface Node {
        record All(List<Node> parts) implements Node {}

        record Any(List<Node> parts) implements Node {}

        record None(Node part) implements Node {}

        record Condition(String path, String operator, Words operands) implements Node {}
    }
}
