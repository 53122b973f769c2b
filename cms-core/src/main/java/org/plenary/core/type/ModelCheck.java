package org.plenary.core.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.core.error.Nearest;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/**
 * What does not fit together in a model. Nothing of it is fatal: the plugin that brings a missing type may be absent today
 * and back tomorrow, and until then its relations read as if their targets were not published.
 */
public final class ModelCheck {
    private ModelCheck() {}

    /** One sentence each, naming the type and field or the language. */
    public static List<String> warnings(Model model) {
        var warnings = new ArrayList<String>();
        model.types()
                .forEach(type -> references(type.fields())
                        .forEach(field -> missing(model, field)
                                .forEach(target -> warnings.add("%s.%s refers to '%s', a type that nothing declares%s"
                                        .formatted(
                                                type.name(),
                                                field.name(),
                                                target,
                                                Nearest.hint(target, names(model)))))));
        model.languages()
                .all()
                .forEach(language -> language.fallback().stream()
                        .filter(fallback -> !model.languages().knows(fallback))
                        .forEach(fallback -> warnings.add("Language %s falls back to %s, which nothing declares"
                                .formatted(language.tag(), fallback))));
        return List.copyOf(warnings);
    }

    /** The types that the type refers to and that do not exist, itself aside. */
    static List<String> unknownTargets(Model model, ContentType type) {
        return references(type.fields())
                .flatMap(field -> missing(model, field))
                .filter(target -> !target.equals(type.name()))
                .distinct()
                .toList();
    }

    private static List<String> names(Model model) {
        return model.types().stream().map(ContentType::name).toList();
    }

    private static Stream<String> missing(Model model, Field field) {
        return ((FieldKind.Reference) field.kind())
                .to().stream().filter(target -> model.find(target).isEmpty());
    }

    /** The relations among these fields, at any depth. */
    private static Stream<Field> references(List<Field> fields) {
        return fields.stream().flatMap(field -> switch (field.kind()) {
            case FieldKind.Reference ignored -> Stream.of(field);
            case FieldKind.Group group -> references(group.fields());
            case FieldKind.Blocks blocks -> blocks.blocks().stream().flatMap(block -> references(block.fields()));
            default -> Stream.empty();
        });
    }
}
