package org.plenary.api.graphql.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.core.query.Leaf;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** The input types of operators: one for all fields that understand the same operators with the same operands. */
final class OperatorTypes {
    private static final Set<String> LISTS = Set.of("in", "nin", "between");

    private final Parts parts;
    private final Choices choices;
    private final Map<String, String> made = new TreeMap<>();

    OperatorTypes(Parts parts, Choices choices) {
        this.parts = parts;
        this.choices = choices;
    }

    GraphQLInputType of(Field field, Leaf leaf) {
        return choices.of(field)
                .map(enumeration -> reference(leaf, new Operand(enumeration.getName(), enumeration)))
                .orElseGet(() -> of(leaf));
    }

    GraphQLInputType of(Leaf leaf) {
        return reference(leaf, operand(leaf));
    }

    /**
     * What operators compare with.
     *
     * @param word names the input type
     */
    private record Operand(String word, GraphQLInputType type) {}

    private static Operand operand(Leaf leaf) {
        return switch (leaf.form()) {
            case OPAQUE -> new Operand("Presence", GraphQLBoolean);
            case REAL -> new Operand("Decimal", Scalars.DECIMAL);
            case TEXT -> new Operand("Text", GraphQLString);
            case WORD ->
                leaf.kind() instanceof FieldKind.Choice
                        ? new Operand("Word", GraphQLString)
                        : new Operand("Id", GraphQLID);
            case NUMBER -> number(leaf.kind());
        };
    }

    /** Times are sent as texts: a filter takes a whole day, or a time of the clock on the wall, as well. */
    private static Operand number(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Truth ignored -> new Operand("Boolean", GraphQLBoolean);
            case FieldKind.Day ignored -> new Operand("Date", GraphQLString);
            case FieldKind.Span ignored -> new Operand("Duration", GraphQLString);
            case FieldKind.Whole ignored -> new Operand("Long", Scalars.LONG);
            default -> new Operand("Time", GraphQLString);
        };
    }

    private GraphQLInputType reference(Leaf leaf, Operand operand) {
        var wish = operand.word() + (leaf.repeated() ? "List" : "") + "Operators";
        return typeRef(made.computeIfAbsent(wish, ignored -> define(wish, leaf.operators(), operand)));
    }

    private String define(String wish, List<String> operators, Operand operand) {
        var name = parts.names().unique(wish);
        var type = GraphQLInputObjectType.newInputObject().name(name);
        for (var operator : operators) {
            type.field(newInputObjectField().name(operator).type(operand(operator, operand.type())));
        }
        parts.add(type.build());
        parts.vocabulary().operators().add(name);
        return name;
    }

    private static GraphQLInputType operand(String operator, GraphQLInputType type) {
        if (operator.equals("exists")) {
            return GraphQLBoolean;
        }
        return LISTS.contains(operator) ? list(nonNull(type)) : type;
    }
}
