package org.plenary.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Nearest;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Checks an object of fields, at any depth: names, locales, lists, and what {@link ScalarCheck} says of single values. */
final class FieldsCheck {
    private final Languages languages;
    private final ListCheck lists = new ListCheck(this);

    FieldsCheck(Languages languages) {
        this.languages = languages;
    }

    /**
     * What an object may hold.
     *
     * @param owner what it is called in messages
     * @param patch whether an absent value is to be noted as one to remove
     */
    record Shape(List<Field> fields, String owner, boolean patch) {}

    /** The canonical values by key; of a patch, {@link Patch#REMOVED} where nothing is to remain. */
    Map<String, Object> check(Shape shape, Map<String, ?> sent, Spot spot) {
        refuseUnknown(shape, sent, spot);
        var canonical = new LinkedHashMap<String, Object>();
        for (var field : shape.fields()) {
            if (sent.containsKey(field.name())) {
                check(field, sent.get(field.name()), shape.patch(), spot.then(field.name()))
                        .ifPresent(value -> canonical.put(field.key(), value));
            }
        }
        return canonical;
    }

    private Optional<Object> check(Field field, @Nullable Object sent, boolean patch, Spot spot) {
        if (absent(sent, field)) {
            return patch ? Optional.of(Patch.REMOVED) : Optional.empty();
        }
        return (field.localised() ? perLocale(field, sent, patch, spot) : one(field, sent, patch, spot))
                .filter(value -> patch || !isEmpty(value));
    }

    private Optional<Object> perLocale(Field field, @Nullable Object sent, boolean patch, Spot spot) {
        if (!(sent instanceof Map<?, ?> locales)) {
            return spot.refuse("is localised: give an object from language tag to value, such as {\"%s\": …}"
                    .formatted(languages.preferred()));
        }
        var canonical = new LinkedHashMap<String, Object>();
        locales.forEach((name, value) -> {
            var tag = String.valueOf(name);
            var at = spot.then(tag);
            if (!known(tag)) {
                at.refuse(unknownLocale(tag));
            } else if (absent(value, field)) {
                if (patch) {
                    canonical.put(tag, Patch.REMOVED);
                }
            } else {
                one(field, value, false, at).ifPresent(checked -> canonical.put(tag, checked));
            }
        });
        return Optional.of(canonical);
    }

    /** The value of a field as far as a locale, if it has any, is settled. */
    private Optional<Object> one(Field field, @Nullable Object sent, boolean patch, Spot spot) {
        return switch (field.kind()) {
            case FieldKind.Blocks blocks -> lists.blocks(blocks, sent, spot);
            case FieldKind.Group group ->
                field.many() ? lists.groups(group, sent, spot) : group(group, sent, patch, spot);
            default ->
                field.many() ? lists.scalars(field.kind(), sent, spot) : ScalarCheck.check(field.kind(), sent, spot);
        };
    }

    private Optional<Object> group(FieldKind.Group group, @Nullable Object sent, boolean patch, Spot spot) {
        return object(sent, spot).map(map -> check(new Shape(group.fields(), "this group", patch), map, spot));
    }

    /** The sent value as a JSON object. */
    @SuppressWarnings("unchecked") // JSON objects have string keys only
    static Optional<Map<String, Object>> object(@Nullable Object sent, Spot spot) {
        return sent instanceof Map<?, ?> map
                ? Optional.of((Map<String, Object>) map)
                : spot.refuse("must be an object, not " + ScalarCheck.word(sent));
    }

    private void refuseUnknown(Shape shape, Map<String, ?> sent, Spot spot) {
        var known = shape.fields().stream().map(Field::name).collect(Collectors.toSet());
        for (var name : sent.keySet()) {
            if (!known.contains(name)) {
                spot.then(name)
                        .refuse("%s has no field '%s'%s"
                                .formatted(shape.owner(), Spot.shortened(name), Nearest.hint(name, known)));
            }
        }
    }

    private boolean known(String tag) {
        return LocaleTag.parse(tag).filter(languages::knows).isPresent();
    }

    private String unknownLocale(String tag) {
        var tags =
                languages.all().stream().map(language -> language.tag().value()).toList();
        return "'%s' is not a language of this repository%s".formatted(Spot.shortened(tag), Nearest.hint(tag, tags));
    }

    private static boolean absent(@Nullable Object sent, Field field) {
        return switch (sent) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            // In a patch an empty object of locales or fields changes nothing; any other is an empty value.
            case Map<?, ?> map -> map.isEmpty() && !field.localised() && !(field.kind() instanceof FieldKind.Group);
            default -> false;
        };
    }

    static boolean isEmpty(Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty();
    }
}
