package org.plenary.api.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.plenary.api.problem.Problems;

/** Turns what went wrong in a reading into an error of the field, with the same problem that REST would send. */
final class Failures implements DataFetcherExceptionHandler {

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var error = error(parameters.getException())
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** An error of a request that cannot be executed at all. */
    static GraphQLError of(Throwable failed) {
        return error(failed).build();
    }

    private static GraphQLError.Builder<?> error(Throwable failed) {
        var problem = Problems.tree(failed);
        var type = String.valueOf(problem.get("type"));
        var extensions = new LinkedHashMap<>(problem);
        extensions.remove("detail");
        extensions.remove("title");
        extensions.put("code", type.substring(type.lastIndexOf('/') + 1));
        return GraphqlErrorBuilder.newError()
                .message("%s", message(problem))
                .errorType(ErrorClassification.errorClassification("Problem"))
                .extensions(extensions);
    }

    /** With the first thing that is wrong, because most tools show the message and nothing else. */
    private static String message(Map<String, Object> problem) {
        var detail = String.valueOf(problem.get("detail"));
        return problem.get("errors") instanceof List<?> errors
                        && errors.getFirst() instanceof Map<?, ?> first
                        && !detail.equals(first.get("detail"))
                ? detail + " " + first.get("detail")
                : detail;
    }
}
