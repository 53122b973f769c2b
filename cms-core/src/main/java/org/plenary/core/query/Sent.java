package org.plenary.core.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.error.Violation;

/** A query as sent, before anything in it is known to exist. Both notations, address and JSON, become this. */
record Sent(Map<Option, Words> options, Map<String, Words> fields, Node filter) {

    Optional<Words> option(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Of each list of names the first that stands there twice: what it would add is said already, and nothing is ignored. */
    List<Violation> repetitions() {
        var repetitions = new ArrayList<Violation>();
        options.forEach((option, words) -> words.repeated(option == Option.SORT).ifPresent(repetitions::add));
        fields.values().forEach(words -> words.repeated(false).ifPresent(repetitions::add));
        return repetitions;
    }

    /**
     * One or several words, and where they stood.
     *
     * @param literals how they were written as JSON; empty in an address, which knows words only
     */
    record Words(Violation.Place place, List<String> words, Set<Literal> literals) {
        static Words ofAddress(Violation.Place place, List<String> words) {
            return new Words(place, words, Set.of());
        }

        /** What is wrong when they should be written in one way. */
        Optional<String> unlike(Literal literal) {
            boolean alike = literals.isEmpty() || literals.equals(Set.of(literal));
            return alike ? Optional.empty() : Optional.of("This is %s.".formatted(literal.described()));
        }

        private Optional<Violation> repeated(boolean directed) {
            if (words.size() == 1) {
                return Optional.empty();
            }
            var named = new HashSet<String>();
            return words.stream()
                    .filter(word -> !named.add(directed && word.startsWith("-") ? word.substring(1) : word))
                    .findFirst()
                    .map(word -> wrong("'%s' is named twice; once is enough.".formatted(word)));
        }

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
