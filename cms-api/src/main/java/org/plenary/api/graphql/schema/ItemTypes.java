package org.plenary.api.graphql.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** Makes the object types of contents: items, groups, blocks, and unions of them. Private fields stay out. */
final class ItemTypes {
    private final Parts parts;
    private final Choices choices;

    ItemTypes(Parts parts, Choices choices) {
        this.parts = parts;
        this.choices = choices;
    }

    void define(ContentType type) {
        var name = parts.vocabulary().item(type);
        var fields = new ArrayList<>(SystemTypes.itemFields());
        fields.addAll(fields(name, type.fields()));
        parts.add(GraphQLObjectType.newObject()
                .name(name)
                .description(parts.texts().of(type.wording()))
                .withInterface(typeRef(SystemTypes.ITEM))
                .fields(fields)
                .build());
        parts.vocabulary().fields().put(name, type.fields());
    }

    private List<GraphQLFieldDefinition> fields(String owner, List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.is(Trait.PRIVATE))
                .flatMap(field -> definitions(owner, field))
                .toList();
    }

    private Stream<GraphQLFieldDefinition> definitions(String owner, Field field) {
        var value = value(owner, field).map(type -> definition(field.name(), field, type));
        var zone = Vocabulary.zoneOf(field)
                .map(name -> SystemTypes.field(
                        name, listed(field, GraphQLString), "The name of the time zone in the IANA database."));
        return Stream.concat(value.stream(), zone.stream());
    }

    private GraphQLFieldDefinition definition(String name, Field field, GraphQLOutputType type) {
        return SystemTypes.field(name, listed(field, type), parts.texts().of(field.wording()));
    }

    /** What is a list is never null: it is empty. */
    private static GraphQLOutputType listed(Field field, GraphQLOutputType one) {
        boolean several = field.many() || field.kind() instanceof FieldKind.Blocks;
        return several ? nonNull(SystemTypes.many(one)) : one;
    }

    /** Empty where nothing can be delivered: a group of private fields, a relation to types that are not loaded. */
    private Optional<GraphQLOutputType> value(String owner, Field field) {
        return switch (field.kind()) {
            case FieldKind.Text ignored -> Optional.of(GraphQLString);
            case FieldKind.Slug ignored -> Optional.of(GraphQLString);
            case FieldKind.Email ignored -> Optional.of(GraphQLString);
            case FieldKind.Colour ignored -> Optional.of(GraphQLString);
            case FieldKind.Markdown ignored -> Optional.of(Scalars.MARKDOWN);
            case FieldKind.Whole(var min, var max) ->
                Optional.of(min >= Integer.MIN_VALUE && max <= Integer.MAX_VALUE ? GraphQLInt : Scalars.LONG);
            case FieldKind.Decimal ignored -> Optional.of(Scalars.DECIMAL);
            case FieldKind.Truth ignored -> Optional.of(GraphQLBoolean);
            case FieldKind.Day ignored -> Optional.of(Scalars.DATE);
            case FieldKind.ZonedTime ignored -> Optional.of(Scalars.DATE_TIME);
            case FieldKind.Moment ignored -> Optional.of(Scalars.DATE_TIME);
            case FieldKind.Span ignored -> Optional.of(Scalars.DURATION);
            case FieldKind.Url ignored -> Optional.of(Scalars.URL);
            case FieldKind.Choice ignored ->
                Optional.of(choices.of(field).<GraphQLOutputType>map(one -> one).orElse(GraphQLString));
            case FieldKind.GeoPoint ignored -> Optional.of(typeRef(SystemTypes.GEO_POINT));
            case FieldKind.Json ignored -> Optional.of(Scalars.JSON);
            case FieldKind.Asset ignored -> Optional.of(typeRef(SystemTypes.FILE));
            case FieldKind.Reference reference -> target(reference);
            case FieldKind.Group(var fields) -> object(Parts.below(owner, field), fields);
            case FieldKind.Blocks(var blocks) -> Optional.of(blocks(Parts.below(owner, field), blocks));
        };
    }

    private Optional<GraphQLOutputType> object(String wish, List<Field> fields) {
        var name = parts.names().unique(wish);
        var definitions = fields(name, fields);
        if (definitions.isEmpty()) {
            return Optional.empty();
        }
        parts.add(GraphQLObjectType.newObject().name(name).fields(definitions).build());
        parts.vocabulary().fields().put(name, fields);
        return Optional.of(typeRef(name));
    }

    private GraphQLOutputType blocks(String wish, List<FieldKind.Block> blocks) {
        var union = parts.names().unique(wish);
        var shapes = new TreeMap<String, String>();
        for (var block : blocks) {
            var name = parts.names().unique(wish + Names.pascal(block.name()));
            var fields = new ArrayList<GraphQLFieldDefinition>();
            fields.add(SystemTypes.field("_block", nonNull(GraphQLString), "The name of the block's shape."));
            fields.addAll(fields(name, block.fields()));
            parts.add(GraphQLObjectType.newObject().name(name).fields(fields).build());
            parts.vocabulary().fields().put(name, block.fields());
            parts.vocabulary().blocks().put(name, block.name());
            shapes.put(block.name(), name);
        }
        return union(union, "_block", shapes);
    }

    private Optional<GraphQLOutputType> target(FieldKind.Reference reference) {
        var targets = parts.targets(reference);
        return switch (targets.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(typeRef(parts.vocabulary().item(targets.getFirst())));
            default -> Optional.of(parts.union(targets, this::union));
        };
    }

    private GraphQLOutputType union(String name, List<ContentType> targets) {
        var shapes = new TreeMap<String, String>();
        targets.forEach(type -> shapes.put(type.name(), parts.vocabulary().item(type)));
        return union(name, "type", shapes);
    }

    /** @param shapes per word of the discriminating member the name of the object type */
    private GraphQLOutputType union(String name, String discriminator, Map<String, String> shapes) {
        var union = GraphQLUnionType.newUnionType().name(name);
        shapes.values().forEach(shape -> union.possibleType(typeRef(shape)));
        parts.add(union.build());
        parts.code().typeResolver(name, new ShapeResolver(discriminator, shapes));
        return typeRef(name);
    }
}
