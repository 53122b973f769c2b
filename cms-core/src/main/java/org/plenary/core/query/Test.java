package org.plenary.core.query;

import java.util.List;

/** What a value must be; the operands have the form of the field. */
public sealed interface Test {
    /** There is a value. */
    record Exists() implements Test {}

    /** One of these words, code point for code point. */
    record OneOf(List<String> words) implements Test {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /** A number within one of these ranges. */
    record Within(List<Range> ranges) implements Test {
        public Within {
            ranges = List.copyOf(ranges);
        }
    }

    /** A decimal number within one of these ranges. */
    record WithinReal(List<RealRange> ranges) implements Test {
        public WithinReal {
            ranges = List.copyOf(ranges);
        }
    }

    /** A text with this part, whatever its case. */
    record Containing(String part) implements Test {}

    /** A text that begins so, whatever its case. */
    record StartingWith(String start) implements Test {}

    /**
     * Both ends belong to it; empty when low is above high.
     *
     * @param wallClock whether it is the clock on the wall that is compared (as if it were UTC), not the instant
     */
    record Range(long low, long high, boolean wallClock) {
        public boolean contains(long value) {
            return low <= value && value <= high;
        }
    }

    /** Both ends belong to it. */
    record RealRange(double low, double high) {
        public boolean contains(double value) {
            return low <= value && value <= high;
        }
    }
}
