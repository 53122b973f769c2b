package org.plenary.core.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a preview shows besides what everybody sees. */
public enum Reach {
    /** The published content of instants to come: what is scheduled or under embargo. */
    AHEAD,
    /** Drafts, without their private fields. */
    DRAFT;

    /** Its name in the management API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reach> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
