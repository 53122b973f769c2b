package org.plenary.spi.model;

import java.util.List;
import java.util.Optional;

/**
 * A kind of content.
 *
 * @param name kebab-case singular, {@code press-release}
 * @param plural the address of its lists, {@code press-releases}; of a singleton the same as its name
 * @param singleton whether there is exactly one entry of it
 * @param icon a name from the console's icon set
 */
public record ContentType(
        String name, String plural, boolean singleton, Optional<String> icon, Wording wording, List<Field> fields) {
    public ContentType {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String fieldName) {
        for (var field : fields) {
            if (field.name().equals(fieldName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public Optional<Field> fieldByKey(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The field that holds the entry's address word, if the type has one. */
    public Optional<Field> slug() {
        return fields.stream()
                .filter(field -> field.kind() instanceof FieldKind.Slug)
                .findFirst();
    }

    /** The field that names an entry to a person: the slug's source, else the first text. */
    public Optional<Field> headline() {
        return slug().flatMap(slug -> ((FieldKind.Slug) slug.kind()).from())
                .flatMap(this::field)
                .filter(field -> field.kind() instanceof FieldKind.Text)
                .or(() -> fields.stream()
                        .filter(field -> field.kind() instanceof FieldKind.Text && !field.is(Trait.PRIVATE))
                        .findFirst());
    }

    public boolean hasLocalisedPart() {
        return fields.stream().anyMatch(Field::hasLocalisedPart);
    }
}
