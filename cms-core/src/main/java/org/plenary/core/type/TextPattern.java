package org.plenary.core.type;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Matches a text against a pattern that a plugin or an administrator wrote, with a bound on the work: Java's matcher
 * backtracks, so that some patterns take longer than the age of the world on forty characters.
 */
final class TextPattern {
    private static final int MOST_STEPS = 500_000;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
    private static final int MOST_COMPILED = 1_000;

    private TextPattern() {}

    enum Answer {
        YES,
        NO,
        TOO_COSTLY
    }

    static Answer match(String pattern, String text) {
        try {
            return compiled(pattern)
                            .matcher(new Counted(text, 0, text.length(), new int[1]))
                            .matches()
                    ? Answer.YES
                    : Answer.NO;
        } catch (TooManySteps | StackOverflowError beyondBounds) {
            return Answer.TOO_COSTLY;
        }
    }

    private static Pattern compiled(String pattern) {
        if (COMPILED.size() > MOST_COMPILED) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }

    /** The text, which counts how often the matcher looks at it: the only way to stop one. */
    private record Counted(String text, int start, int end, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(start + index);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int until) {
            return new Counted(text, start + from, start + until, steps);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super("The pattern needs too many steps", null, false, false);
        }
    }
}
