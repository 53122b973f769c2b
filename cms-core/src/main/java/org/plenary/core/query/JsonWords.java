package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.FieldPath;

/** What a member holds, as words; numbers and truth values as they are written. */
final class JsonWords {
    private JsonWords() {}

    static Optional<Sent.Words> read(@Nullable Object value, boolean list, FieldPath at, Violations violations) {
        var words = new ArrayList<String>();
        var all = list && value instanceof List<?> several ? several : null;
        if (all == null) {
            add(value, words);
        } else {
            all.forEach(one -> add(one, words));
        }
        if (words.size() != (all == null ? 1 : all.size())) {
            violations.add(at, list ? "This is a list of words." : "This is one word, number or truth value.");
            return Optional.empty();
        }
        var complaint = words.stream()
                .flatMap(word -> Characters.complaint(word).stream())
                .findFirst();
        complaint.ifPresent(message -> violations.add(at, message));
        return complaint.isPresent()
                ? Optional.empty()
                : Optional.of(new Sent.Words(new Violation.Place.Body(at), words));
    }

    private static void add(@Nullable Object value, List<String> words) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            words.add(value.toString());
        }
    }
}
