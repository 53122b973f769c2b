package org.plenary.api.graphql.schema;

import graphql.schema.GraphQLEnumType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** The choices whose words are legal in GraphQL, as enumerations; the others are delivered as texts. */
final class Choices {
    private final Parts parts;
    private final Map<Field, GraphQLEnumType> enumerations = new IdentityHashMap<>();

    Choices(Parts parts) {
        this.parts = parts;
    }

    void define(ContentType type) {
        define(parts.vocabulary().item(type), type.fields());
    }

    Optional<GraphQLEnumType> of(Field field) {
        return Optional.ofNullable(enumerations.get(field));
    }

    private void define(String owner, List<Field> fields) {
        for (var field : fields) {
            var name = Parts.below(owner, field);
            if (!field.is(Trait.PRIVATE)) {
                switch (field.kind()) {
                    case FieldKind.Choice(var words)
                    when Names.areEnumValues(words) ->
                        enumerations.put(field, enumeration(parts.names().unique(name), field, words));
                    case FieldKind.Group(var inner) -> define(name, inner);
                    case FieldKind.Blocks(var blocks) ->
                        blocks.forEach(block -> define(name + Names.pascal(block.name()), block.fields()));
                    default -> {}
                }
            }
        }
    }

    private GraphQLEnumType enumeration(String name, Field field, List<String> words) {
        var enumeration =
                GraphQLEnumType.newEnum().name(name).description(parts.texts().of(field.wording()));
        words.forEach(enumeration::value);
        return enumeration.build();
    }
}
