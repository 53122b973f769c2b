package org.plenary.core.type;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Nearest;
import org.plenary.spi.model.FieldKind;

/** Checks texts and words. Lengths are in code points, after normalising. */
final class TextCheck {
    static final int LONGEST_SLUG = 200;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");
    private static final Pattern COLOUR = Pattern.compile(FieldKind.Colour.SPELLING);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextCheck() {}

    static Optional<Object> text(FieldKind.Text kind, @Nullable Object sent, Spot spot) {
        return clean(sent, spot)
                .flatMap(text -> atLeast(kind.minLength(), text, spot))
                .flatMap(text -> atMost(kind.maxLength(), text, spot))
                .flatMap(text -> matching(kind.pattern(), text, spot))
                .map(text -> text);
    }

    static Optional<Object> markdown(FieldKind.Markdown kind, @Nullable Object sent, Spot spot) {
        return clean(sent, spot)
                .flatMap(text -> atMost(kind.maxLength(), text, spot))
                .map(text -> text);
    }

    static Optional<Object> slug(@Nullable Object sent, Spot spot) {
        return clean(sent, spot)
                .flatMap(text -> atMost(LONGEST_SLUG, text, spot))
                .flatMap(text -> SLUG.matcher(text).matches()
                        ? Optional.of(text)
                        : spot.refuse("may hold only a-z, 0-9 and hyphens, for instance opening-session"));
    }

    static Optional<Object> choice(FieldKind.Choice kind, @Nullable Object sent, Spot spot) {
        return clean(sent, spot)
                .flatMap(text -> kind.options().contains(text)
                        ? Optional.of(text)
                        : spot.refuse("must be one of %s%s"
                                .formatted(String.join(", ", kind.options()), Nearest.hint(text, kind.options()))));
    }

    static Optional<Object> colour(@Nullable Object sent, Spot spot) {
        return clean(sent, spot)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> COLOUR.matcher(text).matches()
                        ? Optional.of(text)
                        : spot.refuse("must be a colour as #rrggbb, for instance #0a7d5c"));
    }

    /** The text in NFC without U+FEFF; refused when it cannot be stored and sent on everywhere. Marks of direction stay. */
    static Optional<String> clean(@Nullable Object sent, Spot spot) {
        if (!(sent instanceof String text)) {
            return spot.refuse("must be a text, not " + ScalarCheck.word(sent));
        }
        if (text.indexOf('\0') >= 0) {
            return spot.refuse("holds the character U+0000, which no text may");
        }
        if (text.codePoints().anyMatch(point -> Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE)) {
            return spot.refuse("holds half of a surrogate pair, which is not a character");
        }
        return Optional.of(Normalizer.normalize(text.replace(BYTE_ORDER_MARK, ""), Normalizer.Form.NFC))
                .filter(clean -> !clean.isBlank());
    }

    private static Optional<String> atLeast(int least, String text, Spot spot) {
        int length = text.codePointCount(0, text.length());
        return length >= least
                ? Optional.of(text)
                : spot.refuse("must have at least %d characters, not %d".formatted(least, length));
    }

    static Optional<String> atMost(int most, String text, Spot spot) {
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? Optional.of(text)
                : spot.refuse("may have at most %d characters, not %d".formatted(most, length));
    }

    private static Optional<String> matching(Optional<String> pattern, String text, Spot spot) {
        if (pattern.isEmpty()) {
            return Optional.of(text);
        }
        return switch (TextPattern.match(pattern.get(), text)) {
            case YES -> Optional.of(text);
            case NO -> spot.refuse("must match the pattern %s as a whole".formatted(pattern.get()));
            case TOO_COSTLY ->
                spot.refuse("takes too long to compare with the pattern %s; shorten it".formatted(pattern.get()));
        };
    }
}
