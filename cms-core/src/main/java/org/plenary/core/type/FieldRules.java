package org.plenary.core.type;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.Violations;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** The rules for one field of a type: its bounds, and which traits go with which kind. */
final class FieldRules {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_PATTERN = 500;
    private static final int MOST_OPTIONS = 500;
    private static final int LONGEST_OPTION = 100;

    private FieldRules() {}

    static void check(TypeCheck.Level level, Field field, Spot spot) {
        if (field.localised() && level.localised()) {
            spot.then("localised").refuse("'%s' stands inside a localised field already".formatted(field.name()));
        }
        if (field.is(Trait.UNIQUE) && (level.depth() > 1 || field.many() || !canBeUnique(field.kind()))) {
            spot.then("unique")
                    .refuse("only a single text, slug, integer, email or url of the type itself can be unique, not '%s'"
                            .formatted(field.name()));
        }
        if (field.is(Trait.SEARCHABLE) && !canBeSearched(field.kind())) {
            spot.then("searchable")
                    .refuse("full text finds texts, markdown and choices, not '%s'".formatted(field.name()));
        }
        if (field.many() && field.kind() instanceof FieldKind.Blocks) {
            spot.then("many").refuse("blocks are a list already");
        }
        if (field.kind() instanceof FieldKind.Slug && (level.depth() > 1 || field.many())) {
            spot.then("kind").refuse("a slug is a single field of the type itself");
        }
        bounds(level, field.kind(), spot);
        preset(field, spot.then("preset"));
    }

    private static void bounds(TypeCheck.Level level, FieldKind kind, Spot spot) {
        switch (kind) {
            case FieldKind.Text text -> text(text, spot);
            case FieldKind.Markdown markdown -> length("maxLength", markdown.maxLength(), spot);
            case FieldKind.Whole whole -> order(whole.min() <= whole.max(), spot);
            case FieldKind.Decimal decimal ->
                order(
                        decimal.min().isEmpty()
                                || decimal.max().isEmpty()
                                || decimal.min().get().compareTo(decimal.max().get()) <= 0,
                        spot);
            case FieldKind.Choice choice -> options(choice.options(), spot.then("options"));
            case FieldKind.Slug slug -> slug.from().ifPresent(from -> source(level, from, spot.then("from")));
            case FieldKind.Reference reference -> targets(reference.to(), spot.then("to"));
            default -> {}
        }
    }

    private static void text(FieldKind.Text text, Spot spot) {
        length("maxLength", text.maxLength(), spot);
        if (text.minLength() < 0 || text.minLength() > text.maxLength()) {
            spot.then("minLength").refuse("must be between 0 and maxLength");
        }
        text.pattern().ifPresent(pattern -> pattern(pattern, spot.then("pattern")));
    }

    private static void length(String name, int length, Spot spot) {
        if (length < 1 || length > LONGEST_TEXT) {
            spot.then(name).refuse("must be between 1 and %d".formatted(LONGEST_TEXT));
        }
    }

    private static void order(boolean ordered, Spot spot) {
        if (!ordered) {
            spot.then("min").refuse("must not be greater than max");
        }
    }

    private static void pattern(String pattern, Spot spot) {
        if (pattern.length() > LONGEST_PATTERN) {
            spot.refuse("may have at most %d characters".formatted(LONGEST_PATTERN));
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException | StackOverflowError notAPattern) {
            spot.refuse("'%s' is not a regular expression that Java reads".formatted(Spot.shortened(pattern)));
        }
    }

    private static void options(List<String> options, Spot spot) {
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            spot.refuse("must have between 1 and %d words".formatted(MOST_OPTIONS));
        }
        var seen = new HashSet<String>();
        for (int position = 0; position < options.size(); position++) {
            var option = options.get(position);
            if (option.isBlank()
                    || option.length() > LONGEST_OPTION
                    || !option.equals(option.strip())
                    || !seen.add(option)) {
                spot.then(position)
                        .refuse("'%s' must be a word of 1 to %d characters that no other option has"
                                .formatted(Spot.shortened(option), LONGEST_OPTION));
            }
        }
    }

    private static void source(TypeCheck.Level level, String from, Spot spot) {
        var texts = level.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Text && !field.many())
                .map(Field::name)
                .toList();
        if (!texts.contains(from)) {
            spot.refuse(
                    "'%s' is no text field of this type%s".formatted(Spot.shortened(from), Nearest.hint(from, texts)));
        }
    }

    private static void targets(List<String> targets, Spot spot) {
        if (targets.isEmpty()) {
            spot.refuse("must name at least one type");
        }
        for (int position = 0; position < targets.size(); position++) {
            if (!TypeCheck.isKebab(targets.get(position))) {
                spot.then(position)
                        .refuse("'%s' is not the name of a type, such as press-release"
                                .formatted(Spot.shortened(targets.get(position))));
            }
        }
    }

    /** A preset of a localised field is the value in the repository's first language. */
    private static void preset(Field field, Spot spot) {
        if (field.preset().isEmpty()) {
            return;
        }
        if (field.kind() instanceof FieldKind.Group || field.kind() instanceof FieldKind.Blocks || field.many()) {
            spot.refuse("only a single value can be preset; '%s' is a list or group".formatted(field.name()));
            return;
        }
        var found = new Violations();
        ScalarCheck.check(field.kind(), field.preset().get(), Spot.start(found));
        found.list().forEach(wrong -> spot.refuse(wrong.message()));
    }

    private static boolean canBeUnique(FieldKind kind) {
        return kind instanceof FieldKind.Text
                || kind instanceof FieldKind.Slug
                || kind instanceof FieldKind.Whole
                || kind instanceof FieldKind.Email
                || kind instanceof FieldKind.Url;
    }

    private static boolean canBeSearched(FieldKind kind) {
        return kind instanceof FieldKind.Text || kind instanceof FieldKind.Markdown || kind instanceof FieldKind.Choice;
    }
}
