package org.plenary.core.query;

import java.util.Arrays;
import java.util.Optional;

/** How Markdown is delivered. */
public enum Rendering {
    /** As written; what is delivered when nothing is asked for. */
    SOURCE("source"),
    /** As HTML that can be put into any page. */
    HTML("html"),
    /** As plain text; every text that runs the other way is isolated. */
    TEXT("text");

    private final String word;

    Rendering(String word) {
        this.word = word;
    }

    static Optional<Rendering> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
