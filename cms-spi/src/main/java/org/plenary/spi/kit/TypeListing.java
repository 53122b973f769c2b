package org.plenary.spi.kit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * Content types as text, a line per type and field, parts indented: kept in a file beside a plugin's tests, it makes every
 * change of the types a visible difference.
 */
public final class TypeListing {
    private final List<String> lines = new ArrayList<>();

    private TypeListing() {}

    /** The lines, types in the order given. */
    public static List<String> of(List<ContentType> types) {
        var listing = new TypeListing();
        types.forEach(listing::type);
        return List.copyOf(listing.lines);
    }

    private void type(ContentType type) {
        lines.add(type.singleton() ? type.name() + " singleton" : type.name() + " / " + type.plural());
        fields(type.fields(), "    ");
    }

    private void fields(List<Field> fields, String indent) {
        fields.forEach(field -> {
            lines.add(indent + field.name() + " " + kind(field.kind()) + traits(field));
            parts(field.kind(), indent + "    ");
        });
    }

    private void parts(FieldKind kind, String indent) {
        switch (kind) {
            case FieldKind.Group group -> fields(group.fields(), indent);
            case FieldKind.Blocks blocks ->
                blocks.blocks().forEach(block -> {
                    lines.add(indent + block.name());
                    fields(block.fields(), indent + "    ");
                });
            default -> {
                // holds nothing but its own value
            }
        }
    }

    private static String kind(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Reference reference -> "-> " + String.join(" | ", reference.to());
            case FieldKind.Choice choice -> "choice(" + String.join(" ", choice.options()) + ")";
            case FieldKind.Slug slug -> slug.from().map("slug(%s)"::formatted).orElse("slug");
            default -> kind.word();
        };
    }

    private static String traits(Field field) {
        var traits = field.traits().isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(field.traits());
        return traits.stream()
                .map(trait -> " " + trait.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
