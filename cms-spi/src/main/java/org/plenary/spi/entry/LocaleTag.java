package org.plenary.spi.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language tag of BCP 47 in its canonical case, for instance {@code en}, {@code ar}, {@code zh-Hant}. */
public record LocaleTag(String value) implements Comparable<LocaleTag> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    /** @throws IllegalArgumentException when the text is not a canonical language[-Script][-REGION] tag */
    public LocaleTag {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a language tag such as en, ar or zh-Hant (BCP 47, canonical case)".formatted(value));
        }
    }

    public static LocaleTag of(String value) {
        return new LocaleTag(value);
    }

    public static Optional<LocaleTag> parse(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new LocaleTag(value)) : Optional.empty();
    }

    public Locale toLocale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LocaleTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
