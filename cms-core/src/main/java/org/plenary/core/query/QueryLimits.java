package org.plenary.core.query;

/** How much one query may ask for. What goes over is refused with the limit named, never cut silently. */
public final class QueryLimits {
    /** Conditions of one filter, those behind relations included. */
    public static final int CONDITIONS = 50;
    /** Values of all {@code in}, {@code nin} and {@code between} of one query. */
    public static final int LISTED_VALUES = 500;
    /** How deep {@code and}, {@code or} and {@code not} nest. */
    public static final int NESTING = 8;
    /** Steps of a dotted path. */
    public static final int STEPS = 6;
    /** Characters of one value. */
    public static final int VALUE = 1_000;
    /** Characters of {@code q}. */
    public static final int TEXT = 500;
    /** Words and phrases of {@code q}. */
    public static final int CLAUSES = 20;
    /** Fields to sort by. */
    public static final int SORT_KEYS = 5;
    /** Relations followed one behind the other by {@code include}. */
    public static final int INCLUDE_DEPTH = 4;
    /** Paths of {@code include}. */
    public static final int INCLUDES = 20;
    /** Items that {@code include} brings into one answer, each counted as often as it stands there. */
    public static final int NODES = 5_000;
    /** Completions of what somebody types. */
    public static final int SUGGESTIONS = 25;
    /** Items of a page when none are asked for. */
    public static final int USUAL_PAGE = 25;
    /** Items of a page at most. */
    public static final int PAGE = 100;
    /** Items of a page of changes when none are asked for. */
    public static final int USUAL_CHANGES = 100;
    /** Items of a page of changes at most, those besides that refer to them. */
    public static final int CHANGES = 500;
    /** The last item that {@code page[number]} reaches; cursors go on without end. */
    public static final int WINDOW = 10_000;
    /** Fields of {@code facet}. */
    public static final int FACETS = 5;
    /** Values counted per facet, the most frequent ones. */
    public static final int FACET_VALUES = 50;

    private QueryLimits() {}
}
