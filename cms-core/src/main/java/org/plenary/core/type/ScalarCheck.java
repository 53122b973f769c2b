package org.plenary.core.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.spi.model.FieldKind;

/** Checks one value that is neither list nor locale object nor group. */
final class ScalarCheck {
    private ScalarCheck() {}

    static Optional<Object> check(FieldKind kind, @Nullable Object sent, Spot spot) {
        return switch (kind) {
            case FieldKind.Text text -> TextCheck.text(text, sent, spot);
            case FieldKind.Markdown markdown -> TextCheck.markdown(markdown, sent, spot);
            case FieldKind.Slug ignored -> TextCheck.slug(sent, spot);
            case FieldKind.Choice choice -> TextCheck.choice(choice, sent, spot);
            case FieldKind.Colour ignored -> TextCheck.colour(sent, spot);
            case FieldKind.Url ignored -> AddressCheck.url(sent, spot);
            case FieldKind.Email ignored -> AddressCheck.email(sent, spot);
            case FieldKind.Asset ignored -> AddressCheck.asset(sent, spot);
            case FieldKind.Reference reference -> AddressCheck.reference(reference, sent, spot);
            case FieldKind.Whole whole -> NumberCheck.whole(whole, sent, spot);
            case FieldKind.Decimal decimal -> NumberCheck.decimal(decimal, sent, spot);
            case FieldKind.GeoPoint ignored -> NumberCheck.point(sent, spot);
            case FieldKind.Truth ignored ->
                sent instanceof Boolean ? Optional.of(sent) : spot.refuse("must be true or false, not " + word(sent));
            case FieldKind.Day ignored -> TimeCheck.day(sent, spot);
            case FieldKind.ZonedTime ignored -> ZonedTimeCheck.check(sent, spot);
            case FieldKind.Moment ignored -> TimeCheck.moment(sent, spot);
            case FieldKind.Span ignored -> TimeCheck.span(sent, spot);
            case FieldKind.Json ignored -> JsonCheck.check(sent, spot);
            case FieldKind.Group ignored -> throw notScalar(kind);
            case FieldKind.Blocks ignored -> throw notScalar(kind);
        };
    }

    /** What something is called in JSON, with its article. */
    static String word(@Nullable Object sent) {
        return switch (sent) {
            case null -> "null";
            case String ignored -> "a text";
            case Number ignored -> "a number";
            case Boolean ignored -> "true or false";
            case Map<?, ?> ignored -> "an object";
            case List<?> ignored -> "a list";
            default -> "a " + sent.getClass().getSimpleName();
        };
    }

    private static IllegalStateException notScalar(FieldKind kind) {
        return new IllegalStateException("A %s is checked field by field".formatted(kind.word()));
    }
}
