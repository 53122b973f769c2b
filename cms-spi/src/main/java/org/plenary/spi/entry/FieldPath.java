package org.plenary.spi.entry;

import java.util.List;

/**
 * Where a value stands in an entry, by field names joined with dots; list items by position: {@code participants.2.role}.
 * The empty path means the entry as a whole.
 */
public record FieldPath(List<String> steps) {
    public static final FieldPath WHOLE = new FieldPath(List.of());

    public FieldPath {
        steps = List.copyOf(steps);
    }

    public static FieldPath of(String dotted) {
        return dotted.isEmpty() ? WHOLE : new FieldPath(List.of(dotted.split("\\.", -1)));
    }

    public FieldPath then(String step) {
        var longer = new java.util.ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    /** The path as a JSON Pointer (RFC 6901), for instance {@code /participants/2/role}. */
    public String pointer() {
        var pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
