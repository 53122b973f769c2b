package org.plenary.core.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON values as importers and entries know them: without nulls, whole numbers beyond {@code Long} as decimals. */
final class PlainJson {
    private PlainJson() {}

    static Optional<Object> of(@Nullable Object parsed) {
        return switch (parsed) {
            case null -> Optional.empty();
            case Map<?, ?> map -> Optional.of(object(map));
            case List<?> list -> Optional.of(array(list));
            case Integer whole -> Optional.of(whole.longValue());
            case BigInteger large -> Optional.of(new BigDecimal(large));
            default -> Optional.of(parsed);
        };
    }

    static Map<String, Object> object(Map<?, ?> parsed) {
        var plain = new LinkedHashMap<String, Object>();
        parsed.forEach((name, value) -> of(value).ifPresent(kept -> plain.put(Objects.toString(name), kept)));
        return plain;
    }

    private static List<Object> array(List<?> parsed) {
        return parsed.stream().flatMap(item -> of(item).stream()).toList();
    }
}
