package org.plenary.core.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.FieldKind;

/** Reads the operands of a filter as values of a field's kind. */
final class Operands {
    private static final int DAY = 10;
    /** A time as nearly everybody writes it; 0 stands for any digit. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private static final int LARGEST_SCALE = 400;

    private Operands() {}

    /**
     * The stretch of numbers that an operand names: a number is itself, a day on a field of times is all of that day.
     *
     * @param wallClock whether it is meant by the clock on the wall, because no offset was given
     */
    record Stretch(long first, long last, boolean wallClock) {
        static Stretch of(long value) {
            return new Stretch(value, value, false);
        }
    }

    /** @throws Unreadable saying what the field takes */
    static String word(FieldKind kind, String text) throws Unreadable {
        return switch (kind) {
            case FieldKind.Choice choice -> {
                if (!choice.options().contains(text)) {
                    throw new Unreadable("'%s' is not one of the choices. %s"
                            .formatted(text, Suggestion.of(text, choice.options())));
                }
                yield text;
            }
            case FieldKind.Reference ignored ->
                id(text, "; by another field ask with a dotted path, for instance …slug.");
            case FieldKind.Asset ignored -> id(text, ".");
            case FieldKind.Colour ignored -> {
                if (!Spelling.colour(text)) {
                    throw new Unreadable("'%s' is not a colour such as #0a7cc2, in small letters.".formatted(text));
                }
                yield text;
            }
            default -> text;
        };
    }

    private static String id(String text, String more) throws Unreadable {
        return EntryId.parse(text)
                .map(EntryId::toString)
                .orElseThrow(() ->
                        new Unreadable("'%s' is not an id. An id is a UUID in lower case%s".formatted(text, more)));
    }

    /** @throws Unreadable saying what the field takes */
    static Stretch number(FieldKind kind, String text) throws Unreadable {
        if (kind instanceof FieldKind.Truth) {
            return Stretch.of(truth(text) ? 1 : 0);
        }
        boolean spelt = kind instanceof FieldKind.Whole ? Spelling.whole(text) : Spelling.time(text);
        if (!spelt) {
            throw new Unreadable("'%s' is not %s".formatted(text, expected(kind)));
        }
        try {
            return switch (kind) {
                case FieldKind.Day ignored -> Stretch.of(LocalDate.parse(text).toEpochDay());
                case FieldKind.Span ignored -> Stretch.of(Duration.parse(text).toMillis());
                case FieldKind.ZonedTime ignored -> time(text, true);
                case FieldKind.Moment ignored -> time(text, false);
                default -> Stretch.of(Long.parseLong(text));
            };
        } catch (DateTimeException | NumberFormatException | ArithmeticException unreadable) {
            throw new Unreadable("'%s' is not %s".formatted(text, expected(kind)));
        }
    }

    /** @throws Unreadable saying what the field takes */
    static double real(String text) throws Unreadable {
        try {
            if (Spelling.decimal(text)) {
                var number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) < LARGEST_SCALE) {
                    return number.doubleValue() + 0.0; // makes 0 of -0, which are equal numbers but not equal keys
                }
            }
        } catch (NumberFormatException unreadable) {
            // said below
        }
        throw new Unreadable("'%s' is not a decimal number such as 12.50.".formatted(text));
    }

    /** @throws Unreadable for anything but true and false */
    static boolean truth(String text) throws Unreadable {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable("'%s' is neither true nor false.".formatted(text));
        };
    }

    private static Stretch time(String text, boolean hasWallClock) {
        if (text.length() == DAY) {
            var start = LocalDate.parse(text).atStartOfDay();
            return new Stretch(millis(start), millis(start.plusDays(1)) - 1, hasWallClock);
        }
        if (isUsual(text)) {
            return Stretch.of(usual(text));
        }
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        if (parsed instanceof ZonedDateTime zoned) {
            return Stretch.of(zoned.toInstant().toEpochMilli());
        }
        if (!hasWallClock) {
            throw new DateTimeException("An instant needs an offset");
        }
        long wall = millis(LocalDateTime.from(parsed));
        return new Stretch(wall, wall, true);
    }

    private static boolean isUsual(String text) {
        for (int i = 0; i < text.length() && i < USUAL.length(); i++) {
            char read = text.charAt(i);
            char usual = USUAL.charAt(i);
            if (usual == '0' ? read < '0' || read > '9' : read != usual) {
                return false;
            }
        }
        return text.length() == USUAL.length();
    }

    /** What the formatter of the JDK would make of it, in a tenth of the time. */
    private static long usual(String text) {
        return millis(LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19)));
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    private static long millis(LocalDateTime wall) {
        return wall.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static String expected(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Day ignored -> "a date such as 2027-06-02.";
            case FieldKind.Span ignored -> "a duration such as PT45M.";
            case FieldKind.ZonedTime ignored ->
                "a day (2027-06-02), a time there (2027-06-02T09:00:00) or anywhere "
                        + "(2027-06-02T09:00:00+04:00; in an address + is written %2B).";
            case FieldKind.Moment ignored ->
                "a day of UTC (2027-06-02) or a time with offset (2027-06-02T05:00:00Z; in an address + is written %2B).";
            default -> "a whole number.";
        };
    }

    /** An operand that is no value of the field's kind; the message is a sentence for the caller. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}
