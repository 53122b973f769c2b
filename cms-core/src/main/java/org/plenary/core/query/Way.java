package org.plenary.core.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ways in, and what each understands. */
enum Way {
    LIST(EnumSet.complementOf(EnumSet.of(Option.TYPES, Option.SIZE, Option.SINCE)), true),
    ITEM(
            EnumSet.of(
                    Option.LOCALE,
                    Option.FALLBACK,
                    Option.INCLUDE,
                    Option.FIELDS,
                    Option.AS_OF,
                    Option.PERSPECTIVE,
                    Option.RENDER),
            false),
    SEARCH(EnumSet.complementOf(EnumSet.of(Option.SORT, Option.SIZE, Option.SINCE)), true),
    SUGGEST(
            EnumSet.of(
                    Option.Q,
                    Option.TYPES,
                    Option.SIZE,
                    Option.LOCALE,
                    Option.FALLBACK,
                    Option.AS_OF,
                    Option.PERSPECTIVE),
            false),
    CHANGES(
            EnumSet.of(Option.SINCE, Option.TYPES, Option.LOCALE, Option.FALLBACK, Option.RENDER, Option.PAGE_SIZE),
            false),
    STREAM(EnumSet.of(Option.SINCE, Option.TYPES), false);

    private final Set<Option> options;
    private final boolean filters;

    Way(Set<Option> options, boolean filters) {
        this.options = options;
        this.filters = filters;
    }

    Set<Option> options() {
        return options;
    }

    boolean takesFilters() {
        return filters;
    }

    boolean takesFieldsOfRelations() {
        return options.contains(Option.INCLUDE);
    }

    /** Every parameter as it can be written in an address. */
    List<String> parameters() {
        var names = new ArrayList<>(Option.parameters(options).toList());
        if (filters) {
            names.add("filter[…]");
        }
        if (takesFieldsOfRelations()) {
            names.add("fields[…]");
        }
        return names;
    }
}
