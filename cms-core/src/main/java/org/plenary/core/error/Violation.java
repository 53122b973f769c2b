package org.plenary.core.error;

import org.plenary.spi.entry.FieldPath;

/** One thing wrong with what was sent, and where. */
public record Violation(Place place, String message) {

    /** Where in the request. */
    public sealed interface Place {
        /** A value of the body; the path is rendered as a JSON Pointer. */
        record Body(FieldPath path) implements Place {}

        /** A query parameter by its name as sent. */
        record Parameter(String name) implements Place {}
    }

    /** The place in words: a dotted path, or the parameter's name. */
    public String where() {
        return switch (place) {
            case Place.Body(var path) -> path.toString();
            case Place.Parameter(var name) -> name;
        };
    }

    public static Violation at(FieldPath path, String message) {
        return new Violation(new Place.Body(path), message);
    }

    public static Violation of(String parameter, String message) {
        return new Violation(new Place.Parameter(parameter), message);
    }
}
