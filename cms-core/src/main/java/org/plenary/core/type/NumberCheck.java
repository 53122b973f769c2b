package org.plenary.core.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Nearest;
import org.plenary.spi.model.FieldKind;

/** Checks numbers and points on the globe. A decimal has at most 34 digits, and no zeros at its end. */
final class NumberCheck {
    private static final int MOST_DIGITS = 34;
    /** So many bits hold any 34 digits; a longer number is refused before its digits are counted, which costs. */
    private static final int MOST_BITS = 114;

    private NumberCheck() {}

    static Optional<Object> whole(FieldKind.Whole kind, @Nullable Object sent, Spot spot) {
        return number(sent, spot).flatMap(number -> exact(number, spot)).flatMap(whole -> {
            if (whole < kind.min()) {
                return spot.refuse("must be at least %d".formatted(kind.min()));
            }
            return whole > kind.max() ? spot.refuse("may be at most %d".formatted(kind.max())) : Optional.of(whole);
        });
    }

    static Optional<Object> decimal(FieldKind.Decimal kind, @Nullable Object sent, Spot spot) {
        return number(sent, spot).flatMap(number -> {
            if (kind.min().filter(least -> number.compareTo(least) < 0).isPresent()) {
                return spot.refuse("must be at least " + kind.min().get().toPlainString());
            }
            return kind.max().filter(most -> number.compareTo(most) > 0).isPresent()
                    ? spot.refuse("may be at most " + kind.max().get().toPlainString())
                    : Optional.of(number);
        });
    }

    static Optional<Object> point(@Nullable Object sent, Spot spot) {
        if (!(sent instanceof Map<?, ?> map) || !map.containsKey("lat") || !map.containsKey("lon")) {
            return spot.refuse("must be a point as {\"lat\": …, \"lon\": …} in degrees");
        }
        var names = java.util.List.of("lat", "lon");
        for (var name : map.keySet()) {
            if (!names.contains(name)) {
                var written = String.valueOf(name);
                return spot.then(written).refuse("a point has only lat and lon" + Nearest.hint(written, names));
            }
        }
        var lat = degrees(map.get("lat"), 90, spot.then("lat"));
        var lon = degrees(map.get("lon"), 180, spot.then("lon"));
        return lat.flatMap(north -> lon.map(east -> {
            var point = new LinkedHashMap<String, Object>();
            point.put("lat", north);
            point.put("lon", east);
            return point;
        }));
    }

    /** The number in its shortest form without exponent, also as it may stand inside a JSON value. */
    static Optional<BigDecimal> number(@Nullable Object sent, Spot spot) {
        return switch (sent) {
            case BigDecimal decimal -> bounded(decimal, spot);
            case BigInteger whole -> bounded(new BigDecimal(whole), spot);
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Double number when Double.isFinite(number) -> bounded(BigDecimal.valueOf(number), spot);
            case null, default -> spot.refuse("must be a number, not " + ScalarCheck.word(sent));
        };
    }

    private static Optional<BigDecimal> bounded(BigDecimal number, Spot spot) {
        if (number.unscaledValue().bitLength() > MOST_BITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return spot.refuse("may have at most %d digits".formatted(MOST_DIGITS));
        }
        var shortest = number.stripTrailingZeros();
        return Optional.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    private static Optional<Long> exact(BigDecimal number, Spot spot) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException notWhole) {
            return spot.refuse("must be a whole number between %d and %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE));
        }
    }

    private static Optional<BigDecimal> degrees(@Nullable Object sent, int most, Spot spot) {
        var limit = BigDecimal.valueOf(most);
        return number(sent, spot)
                .flatMap(value -> value.abs().compareTo(limit) <= 0
                        ? Optional.of(value)
                        : spot.refuse("must be between -%d and %d degrees".formatted(most, most)));
    }
}
