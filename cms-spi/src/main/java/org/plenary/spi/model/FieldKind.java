package org.plenary.spi.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a field holds. The closed list of kinds is the whole language of content types. */
public sealed interface FieldKind {

    /** The word for this kind in JSON and in the management API. */
    default String word() {
        return switch (this) {
            case Text ignored -> "text";
            case Markdown ignored -> "markdown";
            case Whole ignored -> "integer";
            case Decimal ignored -> "decimal";
            case Truth ignored -> "boolean";
            case Day ignored -> "date";
            case ZonedTime ignored -> "datetime";
            case Moment ignored -> "instant";
            case Span ignored -> "duration";
            case Choice ignored -> "choice";
            case Slug ignored -> "slug";
            case Url ignored -> "url";
            case Email ignored -> "email";
            case Colour ignored -> "colour";
            case GeoPoint ignored -> "geo";
            case Json ignored -> "json";
            case Asset asset -> asset.image() ? "image" : "file";
            case Reference ignored -> "reference";
            case Group ignored -> "group";
            case Blocks ignored -> "blocks";
        };
    }

    /** Plain text; lengths in Unicode code points; the pattern, a regular expression, must match the whole text. */
    record Text(int minLength, int maxLength, Optional<String> pattern) implements FieldKind {
        public static final Text SHORT = new Text(0, 1_000, Optional.empty());
    }

    /** CommonMark text, stored as written. */
    record Markdown(int maxLength) implements FieldKind {}

    record Whole(long min, long max) implements FieldKind {
        public static final Whole ANY = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    record Decimal(Optional<BigDecimal> min, Optional<BigDecimal> max) implements FieldKind {}

    record Truth() implements FieldKind {}

    /** A calendar date without time, {@code 2027-06-02}. */
    record Day() implements FieldKind {}

    /**
     * A wall-clock time in a named zone, stored as {@code 2027-06-02T09:00:00+04:00[Asia/Dubai]} (RFC 9557); written also as
     * {@code {"at": …, "zone": …}}. Delivered with its offset, the zone's name in a field of its own ({@code startsAtZone}).
     */
    record ZonedTime() implements FieldKind {}

    /** A point on the time line in UTC, {@code 2027-06-02T05:00:00Z}. */
    record Moment() implements FieldKind {}

    /** An ISO 8601 duration, {@code PT45M}. */
    record Span() implements FieldKind {}

    /** One of the listed words; they sort in the order in which they are listed. */
    record Choice(List<String> options) implements FieldKind {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** The address word of an entry, {@code [a-z0-9-]+}, unique in its type; made from another field when left out. */
    record Slug(Optional<String> from) implements FieldKind {}

    /** An absolute http or https address. */
    record Url() implements FieldKind {}

    record Email() implements FieldKind {}

    /** {@code #rrggbb}. */
    record Colour() implements FieldKind {
        /** How a colour is spelt, as a regular expression: one spelling for each. */
        public static final String SPELLING = "#[0-9a-f]{6}";
    }

    /** {@code {"lat": …, "lon": …}} in degrees, WGS 84. */
    record GeoPoint() implements FieldKind {}

    /** Any JSON value; neither filtered nor searched. */
    record Json() implements FieldKind {}

    /** An uploaded file by its asset id. */
    record Asset(boolean image) implements FieldKind {}

    /** A relation to entries of the named types, kept by id and resolved when read. */
    record Reference(List<String> to) implements FieldKind {
        public Reference {
            to = List.copyOf(to);
        }
    }

    record Group(List<Field> fields) implements FieldKind {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** A list whose items are of different named shapes; an item names its own in {@code _block}. */
    record Blocks(List<Block> blocks) implements FieldKind {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }

    /** One shape of a block list. */
    record Block(String name, List<Field> fields) {
        public Block {
            fields = List.copyOf(fields);
        }
    }
}
