package org.plenary.api.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The scalars besides those of the specification. All of them are delivered exactly as by REST; what is sent is looked into
 * by the query engine, which knows the field.
 */
final class Scalars {
    private static final String TIMES = "https://www.rfc-editor.org/rfc/rfc3339";

    static final GraphQLScalarType DATE_TIME =
            text("DateTime", TIMES, "A time with its offset, such as 2027-06-02T09:00:00+04:00.");
    static final GraphQLScalarType DATE = text("Date", TIMES + "#section-5.6", "A day, such as 2027-06-02.");
    static final GraphQLScalarType DURATION =
            text("Duration", TIMES + "#appendix-A", "A length of time as ISO 8601 has it, such as PT45M.");
    static final GraphQLScalarType URL =
            text("URL", "https://www.rfc-editor.org/rfc/rfc3986", "An absolute http or https address.");
    static final GraphQLScalarType MARKDOWN = text(
            "Markdown",
            "https://spec.commonmark.org/",
            "Text in CommonMark, as it was written; HTML or plain text where render asks for it.");
    static final GraphQLScalarType LONG =
            scalar("Long", "", "A whole number of 64 bits.", List.of(Long.class, Integer.class, BigInteger.class));
    static final GraphQLScalarType DECIMAL = scalar("Decimal", "", "A decimal number.", List.of(Number.class));
    static final GraphQLScalarType JSON =
            scalar("JSON", "https://www.rfc-editor.org/rfc/rfc8259", "Any JSON value.", List.of(Object.class));

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(DATE_TIME, DATE, DURATION, URL, MARKDOWN, LONG, DECIMAL, JSON);
    }

    private static GraphQLScalarType text(String name, String specification, String description) {
        return scalar(name, specification, description, List.of(String.class));
    }

    private static GraphQLScalarType scalar(
            String name, String specification, String description, List<Class<?>> taken) {
        var scalar = GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new AsIs(taken, "%s is expected".formatted(name)));
        return (specification.isEmpty() ? scalar : scalar.specifiedByUrl(specification)).build();
    }

    /**
     * Lets values through in both directions.
     *
     * @param taken the classes of values that can be sent
     */
    private record AsIs(List<Class<?>> taken, String expected) implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object sent, GraphQLContext context, Locale locale) {
            if (taken.stream().noneMatch(kind -> kind.isInstance(sent))) {
                throw new CoercingParseValueException(expected);
            }
            return sent;
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            var sent = value(literal);
            if (sent == null || taken.stream().noneMatch(kind -> kind.isInstance(sent))) {
                throw new CoercingParseLiteralException(expected);
            }
            return sent;
        }

        private static @Nullable Object value(Value<?> literal) {
            return switch (literal) {
                case StringValue text -> text.getValue();
                case IntValue whole -> whole.getValue();
                case FloatValue decimal -> decimal.getValue();
                case BooleanValue truth -> truth.isValue();
                default -> null;
            };
        }
    }
}
