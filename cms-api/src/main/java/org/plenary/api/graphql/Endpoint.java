package org.plenary.api.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.core.read.Caller;

/** Executes requests against the live schema, persisted documents included. */
final class Endpoint {
    private final LiveSchema schema;
    private final PersistedQueries persisted = new PersistedQueries();

    Endpoint(LiveSchema schema) {
        this.schema = schema;
    }

    /** @param readings to which all is added that is read */
    ExecutionResult execute(GraphQlRequest request, Caller caller, Readings readings) {
        var context = Map.<Object, Object>of(Caller.class, caller, Readings.class, readings);
        if (request.hash().isEmpty()) {
            return execute(request.query().orElseThrow(), request, context);
        }
        var hash = request.hash().get();
        if (request.query().isEmpty()) {
            return persisted
                    .find(hash)
                    .map(document -> execute(document, request, context))
                    .orElseGet(() -> refused("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"));
        }
        var document = request.query().get();
        if (!PersistedQueries.hash(document).equals(hash)) {
            return refused("The hash is not the SHA-256 of the query.", "PERSISTED_QUERY_HASH_MISMATCH");
        }
        var result = execute(document, request, context);
        if (result.isDataPresent()) {
            persisted.keep(hash, document);
        }
        return result;
    }

    private ExecutionResult execute(String document, GraphQlRequest request, Map<Object, Object> context) {
        var input = ExecutionInput.newExecutionInput()
                .query(document)
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .graphQLContext(Limits.context())
                .graphQLContext(context);
        request.operationName().ifPresent(input::operationName);
        return schema.engine().execute(input.build());
    }

    /** The message and the code are those that Apollo's clients look for. */
    private static ExecutionResult refused(String message, String code) {
        return result(GraphqlErrorBuilder.newError()
                .message(message)
                .extensions(Map.of("code", code))
                .build());
    }

    /** What is answered to a request that cannot be executed at all. */
    static ExecutionResult result(GraphQLError error) {
        return ExecutionResult.newExecutionResult().errors(List.of(error)).build();
    }
}
