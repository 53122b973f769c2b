package org.plenary.core.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant, for messages about unknown ones. */
public final class Nearest {
    /** Longer words are not mistyped names, and comparing them costs. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known name closest to what was written, when it is close enough to have been meant. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var word = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(word, name.toLowerCase(Locale.ROOT)) <= tolerated(word))
                .min(Comparator.<String>comparingInt(name -> distance(word, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code "; did you mean 'title'?"} or nothing, to end a message with. */
    public static String hint(String written, Collection<String> known) {
        return to(written, known).map("; did you mean '%s'?"::formatted).orElse("");
    }

    /** The same, or a full stop. */
    public static String hintOrStop(String written, Collection<String> known) {
        var hint = hint(written, known);
        return hint.isEmpty() ? "." : hint;
    }

    private static int tolerated(String word) {
        return Math.max(1, word.length() / 3);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make one word of the other. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, new int[] {i, j});
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int[] at) {
        int i = at[0];
        int j = at[1];
        int replaced = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
