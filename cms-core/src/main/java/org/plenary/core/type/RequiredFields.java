package org.plenary.core.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * What must be there before an entry is seen.
 *
 * <p>A required localised field must have a value that a reader of each visible locale finds: in the locale itself, or in
 * one of its fallbacks that is visible too. So an Arabic text may go out without a title of its own while the English one
 * is live, and may not when it is not.
 */
public final class RequiredFields {
    private final Languages languages;

    public RequiredFields(Languages languages) {
        this.languages = languages;
    }

    /**
     * What is missing for the world to see these values.
     *
     * @param visible all locales that will be live then, not only those now being published
     */
    public List<Violation> missing(ContentType type, Values values, Collection<LocaleTag> visible) {
        var found = new Violations();
        fields(type.fields(), values.fields(), new LinkedHashSet<>(visible), Spot.start(found));
        return found.list();
    }

    private void fields(List<Field> fields, Map<String, Object> values, Set<LocaleTag> visible, Spot spot) {
        for (var field : fields) {
            var value = values.get(field.key());
            var at = spot.then(field.name());
            if (field.localised()) {
                localised(field, value, visible, at);
            } else {
                shared(field, value, visible, at);
            }
        }
    }

    private void localised(Field field, @Nullable Object value, Set<LocaleTag> visible, Spot spot) {
        var perLocale = map(value);
        if (field.is(Trait.REQUIRED)) {
            unreadable(perLocale.keySet(), visible)
                    .ifPresent(locale -> spot.then(locale.value())
                            .refuse("is required, and neither %s nor a language it falls back to has it"
                                    .formatted(locale)));
        }
        visible.forEach(locale -> inner(field, perLocale.get(locale.value()), visible, spot.then(locale.value())));
    }

    private void shared(Field field, @Nullable Object value, Set<LocaleTag> visible, Spot spot) {
        if (value == null && field.is(Trait.REQUIRED)) {
            spot.refuse("is required");
        }
        inner(field, value, visible, spot);
    }

    private void inner(Field field, @Nullable Object value, Set<LocaleTag> visible, Spot spot) {
        if (value instanceof List<?> items) {
            for (int position = 0; position < items.size(); position++) {
                item(field, map(items.get(position)), visible, spot.then(position));
            }
        } else if (value != null) {
            item(field, map(value), visible, spot);
        }
    }

    private void item(Field field, Map<String, Object> item, Set<LocaleTag> visible, Spot spot) {
        switch (field.kind()) {
            case FieldKind.Group group -> fields(group.fields(), item, visible, spot);
            case FieldKind.Blocks blocks ->
                blocks.blocks().stream()
                        .filter(block -> block.name().equals(item.get("_block")))
                        .forEach(block -> fields(block.fields(), item, visible, spot));
            default -> {}
        }
    }

    /** The first visible locale whose reader finds nothing. */
    private Optional<LocaleTag> unreadable(Set<String> present, Set<LocaleTag> visible) {
        var candidates = new ArrayList<>(visible);
        candidates.removeIf(locale -> languages.chain(locale).stream()
                .anyMatch(link -> visible.contains(link) && present.contains(link.value())));
        return candidates.stream().findFirst();
    }

    @SuppressWarnings("unchecked") // values come from JSON objects, whose keys are strings
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
