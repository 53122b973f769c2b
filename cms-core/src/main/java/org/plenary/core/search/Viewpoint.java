package org.plenary.core.search;

import org.plenary.core.query.Locales;

/**
 * From where a reader looks.
 *
 * @param shelf which documents
 * @param at the instant in epoch milliseconds; says nothing of drafts
 */
public record Viewpoint(Shelf shelf, long at, Locales locales) {

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
