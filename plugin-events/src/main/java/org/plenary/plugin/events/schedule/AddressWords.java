package org.plenary.plugin.events.schedule;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of {@code [a-z0-9-]}, each given out once. */
final class AddressWords {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private final Set<String> taken = new HashSet<>();

    /** The text in lower case without accents, all else as hyphens; empty when nothing is left of it. */
    static String of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var hyphened = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return EDGES.matcher(hyphened).replaceAll("");
    }

    static boolean isWord(String text) {
        return SHAPE.matcher(text).matches();
    }

    static String shortened(String word, int length) {
        return word.length() <= length
                ? word
                : EDGES.matcher(word.substring(0, length)).replaceAll("");
    }

    /** The word itself, or if it was given out before, with the first free number after it. */
    String free(String word) {
        var free = word;
        for (int number = 2; !take(free); number++) {
            free = word + "-" + number;
        }
        return free;
    }

    /** Whether the word was free; it is taken from now on. */
    boolean take(String word) {
        return taken.add(word);
    }
}
