package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words to look for; each must occur, in any searchable field.
 *
 * <p>Words in double quotes stand next to each other. The last word may be only begun, as long as nothing follows it.
 *
 * @param tolerant whether words may also be misspelt; never asked for, but decided where too little is found otherwise
 */
public record FullText(List<Clause> clauses, boolean tolerant) {
    /** Words; who sends more has copied them. */
    private static final int MOST_MISSPELT = 8;

    public FullText {
        clauses = List.copyOf(clauses);
    }

    /**
     * One thing to find.
     *
     * @param begun whether longer words that begin so are meant too
     */
    public record Clause(String words, boolean phrase, boolean begun) {}

    /** Whether there is anything left to be tolerant of. */
    public boolean canBeMisspelt() {
        return !tolerant && clauses.size() <= MOST_MISSPELT && clauses.stream().anyMatch(clause -> !clause.phrase());
    }

    /** The same, with words that may be misspelt. */
    public FullText tolerantly() {
        return new FullText(clauses, true);
    }

    /** The words alone, without quotes, in the order in which they were written. */
    public String words() {
        return clauses.stream().map(Clause::words).collect(Collectors.joining(" "));
    }

    static FullText parse(String text) {
        var clauses = new ArrayList<Clause>();
        var parts = text.split("[\"\u201c\u201d\u201e\u00ab\u00bb]", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            if (quoted) {
                addPhrase(clauses, parts[i].strip());
            } else {
                addWords(clauses, parts[i], i == parts.length - 1);
            }
        }
        return new FullText(clauses, false);
    }

    private static void addPhrase(List<Clause> clauses, String phrase) {
        if (!phrase.isEmpty()) {
            clauses.add(new Clause(phrase, true, false));
        }
    }

    private static void addWords(List<Clause> clauses, String part, boolean last) {
        var words = part.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                boolean begun = last && i == words.length - 1 && part.endsWith(words[i]);
                clauses.add(new Clause(words[i], false, begun));
            }
        }
    }
}
