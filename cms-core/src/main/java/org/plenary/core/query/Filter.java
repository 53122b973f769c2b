package org.plenary.core.query;

import java.util.List;

/** Which entries; a closed tree whose leaves are typed. */
public sealed interface Filter {
    /** Every entry. */
    record All() implements Filter {}

    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Every entry that the part does not match, also one in which the field is absent. */
    record Not(Filter part) implements Filter {}

    /** At least one value at this place passes the test. */
    record Condition(Leaf leaf, Test test) implements Filter {}

    /** The reference leads to at least one entry, visible to the same reader at the same instant, that a branch matches. */
    record Related(Leaf reference, List<Branch> branches) implements Filter {
        public Related {
            branches = List.copyOf(branches);
        }
    }

    /** What must hold of a target of this type. */
    record Branch(String type, Filter filter) {}

    /** All of these; one is itself, none is everything. */
    static Filter all(List<Filter> parts) {
        return switch (parts.size()) {
            case 0 -> new All();
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }
}
