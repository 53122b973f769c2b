package org.plenary.core.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that was probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** A sentence naming the nearest valid name, or when none is near, all of them (at most a dozen). */
    static String of(String wrong, Collection<String> valid) {
        return valid.stream()
                .min(Comparator.<String>comparingInt(name -> distance(fold(wrong), fold(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(fold(wrong), fold(name)) <= Math.max(2, wrong.length() / 3))
                .map(name -> "Did you mean '%s'?".formatted(name))
                .orElseGet(() -> list(valid));
    }

    private static String list(Collection<String> valid) {
        if (valid.isEmpty()) {
            return "There is none.";
        }
        var names = String.join(", ", valid.stream().sorted().limit(12).toList());
        return "Known: %s%s.".formatted(names, valid.size() > 12 ? " …" : "");
    }

    private static String fold(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name.toLowerCase(Locale.ROOT);
    }

    /** The edits (insert, delete, replace) that make one of the other: Levenshtein. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < previous.length; column++) {
                int replaced = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
