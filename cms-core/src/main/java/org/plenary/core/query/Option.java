package org.plenary.core.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be said in a query besides filters and the fields of relations. */
enum Option {
    LOCALE("locale"),
    FALLBACK("fallback"),
    SORT("sort"),
    INCLUDE("include"),
    FIELDS("fields"),
    Q("q"),
    TYPES("types"),
    SIZE("size"),
    PAGE_SIZE("page[size]"),
    PAGE_AFTER("page[after]"),
    PAGE_NUMBER("page[number]"),
    COUNT("count"),
    AS_OF("asOf"),
    PERSPECTIVE("perspective"),
    FACET("facet"),
    HIGHLIGHT("highlight"),
    RENDER("render"),
    SINCE("since");

    private static final Set<Option> LISTS = EnumSet.of(FALLBACK, SORT, INCLUDE, FIELDS, FACET, TYPES);
    private static final Set<Option> NUMBERS = EnumSet.of(SIZE, PAGE_SIZE, PAGE_NUMBER);
    private static final Set<Option> TRUTHS = EnumSet.of(COUNT, HIGHLIGHT);
    private static final Set<Option> OF_PAGE = EnumSet.of(PAGE_SIZE, PAGE_AFTER, PAGE_NUMBER);

    private static final Map<String, Option> BY_PARAMETER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Option::parameter, option -> option));

    private final String parameter;

    Option(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in an address. */
    String parameter() {
        return parameter;
    }

    /** Whether several words are meant, with commas between them in an address. */
    boolean takesList() {
        return LISTS.contains(this);
    }

    /** How JSON writes it. */
    Literal literal() {
        return NUMBERS.contains(this) ? Literal.NUMBER : TRUTHS.contains(this) ? Literal.TRUTH : Literal.TEXT;
    }

    /** Whether it chooses the page and says nothing of what is asked. */
    boolean ofPage() {
        return OF_PAGE.contains(this);
    }

    static Optional<Option> parse(String parameter, Collection<Option> allowed) {
        return Optional.ofNullable(BY_PARAMETER.get(parameter)).filter(allowed::contains);
    }

    static Stream<String> parameters(Collection<Option> allowed) {
        return Arrays.stream(values()).filter(allowed::contains).map(Option::parameter);
    }
}
