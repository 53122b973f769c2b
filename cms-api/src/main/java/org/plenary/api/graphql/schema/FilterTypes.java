package org.plenary.api.graphql.schema;

import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.core.query.Leaf;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * The input types of filters. They nest where the paths of REST have dots; what a place understands, the query engine says.
 */
final class FilterTypes {
    private final Parts parts;
    private final OperatorTypes operators;
    private final Map<String, String> related = new TreeMap<>();
    private final Map<String, String> inside = new TreeMap<>();

    FilterTypes(Parts parts, OperatorTypes operators) {
        this.parts = parts;
        this.operators = operators;
    }

    /** The filter of a type's lists, with {@code and}, {@code or} and {@code not}. */
    GraphQLInputType of(ContentType type) {
        var owner = parts.vocabulary().item(type);
        var name = parts.names().unique(owner + "Filter");
        var fields = paths(owner, type);
        for (var connective : List.of("and", "or")) {
            fields.put(connective, field(connective, list(nonNull(typeRef(name)))));
        }
        fields.put("not", field("not", typeRef(name)));
        return define(name, fields);
    }

    /** Of a search over all types. */
    GraphQLInputType ofSearch(List<String> types) {
        var fields = new LinkedHashMap<String, GraphQLInputObjectField>();
        for (var leaf : List.of(Leaf.ID, Leaf.type(types), Leaf.CREATED)) {
            fields.put(leaf.name(), field(leaf.name(), operators.of(leaf)));
        }
        return define("SearchFilter", fields);
    }

    private Map<String, GraphQLInputObjectField> paths(String owner, ContentType type) {
        var fields = new LinkedHashMap<String, GraphQLInputObjectField>();
        for (var leaf : List.of(Leaf.ID, Leaf.CREATED, Leaf.UPDATED, Leaf.published(type.hasLocalisedPart()))) {
            fields.put(leaf.name(), field(leaf.name(), operators.of(leaf)));
        }
        fields.putAll(paths(owner, type.fields(), Optional.empty()));
        return fields;
    }

    /** @param above the group or block that the fields lie in */
    private Map<String, GraphQLInputObjectField> paths(String owner, List<Field> fields, Optional<Leaf> above) {
        var paths = new LinkedHashMap<String, GraphQLInputObjectField>();
        for (var field : fields) {
            if (!field.is(Trait.PRIVATE)) {
                var leaf = above.map(outer -> outer.then(field)).orElseGet(() -> Leaf.of(field));
                path(owner, field, leaf).ifPresent(type -> paths.put(field.name(), field(field.name(), type)));
            }
        }
        return paths;
    }

    private Optional<GraphQLInputType> path(String owner, Field field, Leaf leaf) {
        var below = Parts.below(owner, field);
        return switch (field.kind()) {
            case FieldKind.Reference reference -> related(reference);
            case FieldKind.Group(var inner) -> inside(below, paths(below, inner, Optional.of(leaf)));
            case FieldKind.Blocks(var blocks) -> blocks(below, leaf, blocks);
            default -> Optional.of(operators.of(field, leaf));
        };
    }

    private Optional<GraphQLInputType> blocks(String owner, Leaf leaf, List<FieldKind.Block> blocks) {
        var shapes = new LinkedHashMap<String, GraphQLInputObjectField>();
        for (var block : blocks) {
            var below = owner + Names.pascal(block.name());
            inside(below, paths(below, block.fields(), Optional.of(leaf.then(block))))
                    .ifPresent(type -> shapes.put(block.name(), field(block.name(), type)));
        }
        return inside(owner, shapes);
    }

    /** Of a group or block there is one, whether it is reached from a list or through a relation. */
    private Optional<GraphQLInputType> inside(String owner, Map<String, GraphQLInputObjectField> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var known = inside.get(owner);
        if (known != null) {
            return Optional.of(typeRef(known));
        }
        var name = parts.names().unique(owner + "Filter");
        inside.put(owner, name);
        return Optional.of(define(name, fields));
    }

    /** What can be said of the targets of a relation; where they differ, the first of them by name decides. */
    private Optional<GraphQLInputType> related(FieldKind.Reference reference) {
        var targets = parts.targets(reference);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        var wish = parts.either(targets) + "RelationFilter";
        var known = related.get(wish);
        if (known != null) {
            return Optional.of(typeRef(known));
        }
        var name = parts.names().unique(wish);
        related.put(wish, name);
        var fields = new LinkedHashMap<String, GraphQLInputObjectField>();
        targets.forEach(type -> paths(parts.vocabulary().item(type), type).forEach(fields::putIfAbsent));
        return Optional.of(define(name, fields));
    }

    private GraphQLInputType define(String name, Map<String, GraphQLInputObjectField> fields) {
        parts.add(GraphQLInputObjectType.newInputObject()
                .name(name)
                .fields(List.copyOf(fields.values()))
                .build());
        return typeRef(name);
    }

    private static GraphQLInputObjectField field(String name, GraphQLInputType type) {
        return newInputObjectField().name(name).type(type).build();
    }
}
