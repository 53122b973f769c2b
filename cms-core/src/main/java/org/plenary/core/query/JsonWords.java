package org.plenary.core.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.FieldPath;

/** What a member holds, as words; numbers and truth values as they are written. */
final class JsonWords {
    private JsonWords() {}

    /** @param list whether a list is meant; a single value is none */
    static Optional<Sent.Words> read(@Nullable Object value, boolean list, FieldPath at, Violations violations) {
        if (list != value instanceof List<?>) {
            return refused(list, at, violations);
        }
        var words = new ArrayList<String>();
        var literals = EnumSet.noneOf(Literal.class);
        for (Object one : value instanceof List<?> several ? several : Collections.singletonList(value)) {
            var literal = Literal.of(one);
            if (literal.isEmpty()) {
                return refused(list, at, violations);
            }
            literals.add(literal.get());
            words.add(String.valueOf(one));
        }
        var complaint = words.stream()
                .flatMap(word -> Characters.complaint(word).stream())
                .findFirst();
        complaint.ifPresent(message -> violations.add(at, message));
        return complaint.isPresent()
                ? Optional.empty()
                : Optional.of(new Sent.Words(new Violation.Place.Body(at), words, literals));
    }

    private static Optional<Sent.Words> refused(boolean list, FieldPath at, Violations violations) {
        violations.add(at, list ? "This is a list of words." : "This is one word, number or truth value.");
        return Optional.empty();
    }
}
