package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to look for; each must occur, in any searchable field.
 *
 * <p>Words in double quotes stand next to each other, or with {@code ~5} behind them up to five words apart. The last word may be only begun, as long as nothing follows it.
 *
 * @param tolerant whether words may also be misspelt; never asked for, but decided where too little is found otherwise
 */
public record FullText(List<Clause> clauses, boolean tolerant) {
    /** Words; who sends more has copied them. */
    private static final int MOST_TYPED = 8;

    private static final Pattern APART = Pattern.compile("~(\\d{1,2})(?=\\s|$)");

    public FullText {
        clauses = List.copyOf(clauses);
    }

    /**
     * One thing to find.
     *
     * @param apart of a phrase, how far from their places its words may stand in all, in words
     * @param begun whether longer words that begin so are meant too
     */
    public record Clause(String words, boolean phrase, int apart, boolean begun) {}

    /** Whether there is anything left to be tolerant of. */
    public boolean canBeMisspelt() {
        return !tolerant && clauses.size() <= MOST_TYPED && clauses.stream().anyMatch(clause -> !clause.phrase());
    }

    /** The same, with words that may be misspelt. */
    public FullText tolerantly() {
        return new FullText(clauses, true);
    }

    /** The words alone, without quotes, in the order in which they were written. */
    public String words() {
        return clauses.stream().map(Clause::words).collect(Collectors.joining(" "));
    }

    /** The words that are worth more the nearer they stand to each other; empty where there are not several. */
    public Optional<String> gathering() {
        var single = clauses.stream()
                .filter(clause -> !clause.phrase())
                .map(Clause::words)
                .toList();
        return single.size() < 2 || single.size() > MOST_TYPED
                ? Optional.empty()
                : Optional.of(String.join(" ", single));
    }

    static FullText parse(String text) {
        var clauses = new ArrayList<Clause>();
        var parts = text.split("[\"\u201c\u201d\u201e\u00ab\u00bb]", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            if (quoted) {
                var apart = APART.matcher(parts[i + 1]);
                boolean said = apart.lookingAt();
                addPhrase(clauses, parts[i].strip(), said ? Integer.parseInt(apart.group(1)) : 0);
                parts[i + 1] = said ? parts[i + 1].substring(apart.end()) : parts[i + 1];
            } else {
                addWords(clauses, parts[i], i == parts.length - 1);
            }
        }
        return new FullText(clauses, false);
    }

    private static void addPhrase(List<Clause> clauses, String phrase, int apart) {
        if (!phrase.isEmpty()) {
            clauses.add(new Clause(phrase, true, apart, false));
        }
    }

    private static void addWords(List<Clause> clauses, String part, boolean last) {
        var words = part.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                boolean begun = last && i == words.length - 1 && part.endsWith(words[i]);
                clauses.add(new Clause(words[i], false, 0, begun));
            }
        }
    }
}
