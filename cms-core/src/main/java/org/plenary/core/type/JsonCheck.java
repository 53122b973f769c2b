package org.plenary.core.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a value of any JSON. Null members are left out; a null in a list is refused, for the places after it would move. */
final class JsonCheck {
    private JsonCheck() {}

    static Optional<Object> check(@Nullable Object sent, Spot spot) {
        return switch (sent) {
            case String text when text.isBlank() -> Optional.of(text);
            case String text -> TextCheck.clean(text, spot).map(clean -> clean);
            case Boolean truth -> Optional.of(truth);
            case Long whole -> Optional.of(whole);
            case Integer whole -> Optional.of(whole.longValue());
            case Number ignored -> NumberCheck.number(sent, spot).map(number -> number);
            case Map<?, ?> map -> object(map, spot);
            case List<?> list -> list(list, spot);
            case null, default -> spot.refuse("must be a JSON value, not " + ScalarCheck.word(sent));
        };
    }

    private static Optional<Object> object(Map<?, ?> sent, Spot spot) {
        var object = new LinkedHashMap<String, Object>();
        sent.forEach((name, value) -> {
            var at = spot.then(String.valueOf(name));
            if (value != null) {
                TextCheck.clean(name, at)
                        .flatMap(clean -> check(value, at))
                        .ifPresent(checked -> object.put(String.valueOf(name), checked));
            }
        });
        return Optional.of(object);
    }

    private static Optional<Object> list(List<?> sent, Spot spot) {
        var list = new ArrayList<>();
        for (int position = 0; position < sent.size(); position++) {
            check(sent.get(position), spot.then(position)).ifPresent(list::add);
        }
        return Optional.of(list);
    }
}
