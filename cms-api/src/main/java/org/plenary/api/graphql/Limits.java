package org.plenary.api.graphql;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.QueryComplexityLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.query.QueryLimits;

/**
 * How much one request may ask for. All of it is decided before anything is read; the query engine's own limits, such as
 * the number of items that relations bring in, hold besides.
 */
final class Limits extends SimplePerformantInstrumentation {
    /** Characters of a document. */
    static final int CHARACTERS = 50_000;
    /** Words, names and signs of a document. */
    static final int TOKENS = 10_000;
    /** Fields one inside the other; the usual introspection has 15. */
    static final int DEPTH = 16;
    /** Fields of a document with its fragments put in. */
    static final int FIELDS = 1_000;
    /** Root fields, each of which is a reading. */
    static final int READINGS = 20;
    /** Values that an answer may have, a relation to many counted as {@link #SEVERAL}. */
    static final int COST = 50_000;
    /** How many items a list that is no page is taken to have. */
    static final int SEVERAL = 10;

    private static final ParserOptions DOCUMENT = ParserOptions.newParserOptions()
            .maxCharacters(CHARACTERS)
            .maxTokens(TOKENS)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .build();
    private static final QueryComplexityLimits SHAPE = QueryComplexityLimits.newLimits()
            .maxDepth(DEPTH)
            .maxFieldsCount(FIELDS)
            .build();

    /** What graphql-java looks up in the context of a request. */
    static Map<Object, Object> context() {
        return Map.of(ParserOptions.class, DOCUMENT, QueryComplexityLimits.KEY, SHAPE);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        var roots = execution.getNormalizedQueryTree().get().getTopLevelFields().stream()
                .filter(field -> !field.getName().startsWith("__"))
                .toList();
        if (roots.size() > READINGS) {
            throw beyond("A request has at most %d root fields, and this has %d.".formatted(READINGS, roots.size()));
        }
        long cost = roots.stream()
                .mapToLong(field -> cost(field, execution.getGraphQLSchema()))
                .reduce(0, Limits::sum);
        if (cost > COST) {
            throw beyond(("This may bring more than %,d values, when every relation to many has %d. "
                            + "Ask for smaller pages or less of them.")
                    .formatted(COST, SEVERAL));
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static long cost(ExecutableNormalizedField field, GraphQLSchema schema) {
        long once = field.getChildren().stream()
                .mapToLong(child -> cost(child, schema))
                .reduce(1, Limits::sum);
        return Math.min(Integer.MAX_VALUE, once * times(field, schema));
    }

    private static long sum(long one, long other) {
        return Math.min(Integer.MAX_VALUE, one + other);
    }

    private static long times(ExecutableNormalizedField field, GraphQLSchema schema) {
        if (!field.hasChildren() || !isList(field, schema)) {
            return 1;
        }
        boolean page = field.getLevel() == 2 && field.getName().equals("items");
        return page ? size(field.getParent()) : SEVERAL;
    }

    private static boolean isList(ExecutableNormalizedField field, GraphQLSchema schema) {
        return field.getTypes(schema).stream()
                .anyMatch(type -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)));
    }

    private static long size(ExecutableNormalizedField list) {
        return list.getResolvedArguments().get("page") instanceof Map<?, ?> page
                        && page.get("size") instanceof Integer size
                ? Math.clamp(size, 1, QueryLimits.PAGE)
                : QueryLimits.USUAL_PAGE;
    }

    private static AbortExecutionException beyond(String message) {
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of("code", ErrorCode.INVALID_QUERY.slug()))
                .build()));
    }
}
