package org.plenary.core.query;

import java.util.Collection;
import org.plenary.core.error.Nearest;

/** Says what was probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** A sentence naming the nearest valid name, or when none is near, all of them (at most a dozen). */
    static String of(String wrong, Collection<String> valid) {
        return Nearest.to(wrong, valid).map("Did you mean '%s'?"::formatted).orElseGet(() -> list(valid));
    }

    private static String list(Collection<String> valid) {
        if (valid.isEmpty()) {
            return "There is none.";
        }
        var names = String.join(", ", valid.stream().sorted().limit(12).toList());
        return "Known: %s%s.".formatted(names, valid.size() > 12 ? " …" : "");
    }
}
