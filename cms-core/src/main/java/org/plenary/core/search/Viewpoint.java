package org.plenary.core.search;

import org.plenary.core.query.Locales;

/**
 * From where a reader looks.
 *
 * @param shelf which documents
 * @param secrets whether private fields are seen, which only drafts have
 * @param at the instant in epoch milliseconds; says nothing of drafts
 */
public record Viewpoint(Shelf shelf, boolean secrets, long at, Locales locales) {

    /** A view without private fields. */
    public Viewpoint(Shelf shelf, long at, Locales locales) {
        this(shelf, false, at, locales);
    }

    /** The documents that a reader looks at. */
    public enum Shelf {
        LIVE,
        /** What is live and what was: for any instant. */
        ALL_TIMES,
        DRAFT
    }

    public boolean draft() {
        return shelf == Shelf.DRAFT;
    }
}
