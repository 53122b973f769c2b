package org.plenary.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.core.query.Grammar;
import org.plenary.spi.route.DeclaredRoute;

/**
 * What a caller says to a route, each name once and every name known: the route's own, and words of the query language.
 *
 * @param said by name, in alphabetical order
 */
record RouteParameters(Map<String, String> said) {
    private static final String FILTER = "filter[";

    /** @throws PlenaryException INVALID_QUERY that names everything the route does not understand */
    static RouteParameters of(DeclaredRoute route, Map<String, List<String>> sent) {
        var violations = new Violations();
        var said = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            if (!isKnown(route, name)) {
                var known = known(route);
                violations.add(Violation.of(
                        name,
                        "There is no parameter '%s' here%s Known: %s."
                                .formatted(name, Nearest.hintOrStop(name, known), String.join(", ", known))));
            } else if (values.size() != 1) {
                violations.add(
                        Violation.of(name, "'%s' was given %d times; once is enough.".formatted(name, values.size())));
            } else if (name.equals("locale") && values.getFirst().equals("*")) {
                violations.add(Violation.of(name, "An answer here is in one locale."));
            } else {
                said.put(name, values.getFirst());
            }
        });
        violations.throwIfPresent(ErrorCode.INVALID_QUERY, "The query cannot be answered as it stands.");
        return new RouteParameters(said);
    }

    /** Whether the query language has the name, so that no route can give it another meaning. */
    static boolean isOfQueries(String name) {
        return Grammar.ofLists().contains(name) || Grammar.ofSearch().contains(name);
    }

    /** From where and in which language the caller looks. */
    Map<String, String> viewpoint() {
        return only(Grammar.ofViewpoints()::contains);
    }

    /** What she chooses from the list that the route shows. */
    Map<String, String> choice() {
        return only(name -> Grammar.ofChoices(true).contains(name) || name.startsWith(FILTER));
    }

    private Map<String, String> only(Predicate<String> wanted) {
        var some = new LinkedHashMap<>(said);
        some.keySet().removeIf(wanted.negate());
        return some;
    }

    private static boolean isKnown(DeclaredRoute route, String name) {
        return known(route).contains(name) || route.over().isPresent() && name.startsWith(FILTER);
    }

    private static List<String> known(DeclaredRoute route) {
        var known = new ArrayList<>(route.parameters().keySet());
        known.addAll(Grammar.ofViewpoints());
        if (route.over().isPresent()) {
            known.addAll(Grammar.ofChoices(route.paged()));
            known.add(FILTER + "…]");
        }
        return known;
    }
}
