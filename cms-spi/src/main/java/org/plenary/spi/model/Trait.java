package org.plenary.spi.model;

/** What may be said of a field besides its kind. Silence means no. */
public enum Trait {
    /** Has a value per locale. */
    LOCALISED,
    /** Must have a value before the entry, or for a localised field the locale, is published. Drafts may lack it. */
    REQUIRED,
    /** No two entries of the type share a value (per locale when localised). */
    UNIQUE,
    /** An ordered list of values. */
    MANY,
    /** Found by full text. */
    SEARCHABLE,
    /** A text or choice by which lists can be sorted; numbers, times and truth values always can. */
    SORTABLE,
    /** Seen and edited in the console only; never delivered, filtered, sorted or searched by channels. */
    PRIVATE
}
