package org.plenary.core.query;

import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.spi.model.FieldKind;

/**
 * How values are spelt: numbers as in JSON, times as in ISO 8601, colours as they are stored, and in no other way. Java's parsers
 * also take a plus, the digits of other scripts, small letters and zone names, so that one value would have many names.
 */
final class Spelling {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern COLOUR = Pattern.compile(FieldKind.Colour.SPELLING);

    private Spelling() {}

    static boolean whole(String text) {
        return WHOLE.matcher(text).matches();
    }

    static boolean decimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    static boolean colour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** Days, times and durations, without the name of a zone. */
    static boolean time(String text) {
        return text.indexOf('[') < 0 && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
