package org.plenary.core.query;

import org.plenary.spi.model.FieldKind;

/** How the values of a kind compare; decides which operators a field understands. */
public enum Form {
    /** A word that is equal or not: choices, ids, colours. */
    WORD,
    /** Text that can also be looked into. */
    TEXT,
    /** A whole number; times as milliseconds since 1970, days as days since 1970, truth as 0 and 1. */
    NUMBER,
    /** A decimal number, compared as an IEEE double. */
    REAL,
    /** Only present or absent: long texts, points, JSON, groups. */
    OPAQUE;

    /** Texts that may be longer, in code points, are found by {@code q} only. */
    private static final int LONGEST_COMPARED = 2_000;

    static Form of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> text.maxLength() <= LONGEST_COMPARED ? TEXT : OPAQUE;
            case FieldKind.Slug ignored -> TEXT;
            case FieldKind.Url ignored -> TEXT;
            case FieldKind.Email ignored -> TEXT;
            case FieldKind.Choice ignored -> WORD;
            case FieldKind.Colour ignored -> WORD;
            case FieldKind.Asset ignored -> WORD;
            case FieldKind.Reference ignored -> WORD;
            case FieldKind.Whole ignored -> NUMBER;
            case FieldKind.Truth ignored -> NUMBER;
            case FieldKind.Day ignored -> NUMBER;
            case FieldKind.ZonedTime ignored -> NUMBER;
            case FieldKind.Moment ignored -> NUMBER;
            case FieldKind.Span ignored -> NUMBER;
            case FieldKind.Decimal ignored -> REAL;
            case FieldKind.Markdown ignored -> OPAQUE;
            case FieldKind.GeoPoint ignored -> OPAQUE;
            case FieldKind.Json ignored -> OPAQUE;
            case FieldKind.Group ignored -> OPAQUE;
            case FieldKind.Blocks ignored -> OPAQUE;
        };
    }
}
