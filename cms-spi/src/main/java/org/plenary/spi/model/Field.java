package org.plenary.spi.model;

import java.util.Optional;
import java.util.Set;

/**
 * One field of a content type, group or block.
 *
 * @param key the permanent name under which values are stored; a renamed field keeps it
 * @param name the name that authors and channels use, camelCase
 * @param preset the value a new entry starts with
 */
public record Field(
        String key, String name, FieldKind kind, Set<Trait> traits, Optional<Object> preset, Wording wording) {
    public Field {
        traits = Set.copyOf(traits);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean localised() {
        return is(Trait.LOCALISED);
    }

    public boolean many() {
        return is(Trait.MANY);
    }

    /** Whether anything in this field, at any depth, has a value per locale. */
    public boolean hasLocalisedPart() {
        return localised()
                || switch (kind) {
                    case FieldKind.Group group -> group.fields().stream().anyMatch(Field::hasLocalisedPart);
                    case FieldKind.Blocks blocks ->
                        blocks.blocks().stream()
                                .flatMap(block -> block.fields().stream())
                                .anyMatch(Field::hasLocalisedPart);
                    default -> false;
                };
    }
}
