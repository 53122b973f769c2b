package org.plenary.api.openapi;

import java.util.List;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Where the relations of a type lead. */
final class Relations {
    private final Model model;

    Relations(Model model) {
        this.model = model;
    }

    /** @param steps the names down to the relation, through groups and blocks */
    List<ContentType> targets(ContentType type, List<String> steps) {
        return targets(type.fields(), steps);
    }

    private List<ContentType> targets(List<Field> fields, List<String> steps) {
        var rest = steps.subList(1, steps.size());
        return fields.stream()
                .filter(field -> field.name().equals(steps.getFirst()))
                .findFirst()
                .map(field -> switch (field.kind()) {
                    case FieldKind.Reference(var names) -> loaded(names);
                    case FieldKind.Group(var inner) -> targets(inner, rest);
                    case FieldKind.Blocks(var blocks) ->
                        blocks.stream()
                                .filter(block -> block.name().equals(rest.getFirst()))
                                .findFirst()
                                .map(block -> targets(block.fields(), rest.subList(1, rest.size())))
                                .orElse(List.of());
                    default -> List.<ContentType>of();
                })
                .orElse(List.of());
    }

    private List<ContentType> loaded(List<String> names) {
        return names.stream().flatMap(name -> model.find(name).stream()).toList();
    }
}
