package org.plenary.core.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.spi.model.FieldKind;

/** How JSON writes a value: a number in quotes is another value than the number, and one of them is not understood. */
enum Literal {
    TEXT("a text, in quotes"),
    NUMBER("a number, without quotes"),
    TRUTH("true or false, without quotes");

    private final String described;

    Literal(String described) {
        this.described = described;
    }

    /** Empty for what is no single value. */
    static Optional<Literal> of(@Nullable Object json) {
        return switch (json) {
            case String ignored -> Optional.of(TEXT);
            case Number ignored -> Optional.of(NUMBER);
            case Boolean ignored -> Optional.of(TRUTH);
            case null, default -> Optional.empty();
        };
    }

    /** As values of the kind are delivered. */
    static Literal of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Whole ignored -> NUMBER;
            case FieldKind.Decimal ignored -> NUMBER;
            case FieldKind.Truth ignored -> TRUTH;
            default -> TEXT;
        };
    }

    String described() {
        return described;
    }
}
