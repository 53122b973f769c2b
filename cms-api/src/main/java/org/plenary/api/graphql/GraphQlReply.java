package org.plenary.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.UnknownOperationException;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.plenary.api.http.Representation;
import org.plenary.core.json.Json;

/**
 * What was executed, over HTTP. The status is what the audit of the GraphQL-over-HTTP working group asks for, and where it asks
 * for nothing, what the specification of September 2026 says.
 *
 * @param safe whether it was asked for by GET, so that it may be kept, and nothing but a query may be executed
 */
record GraphQlReply(Format format, boolean safe) {
    /** Partial success: data, and errors besides. */
    private static final int PARTIAL = 294;

    private static final int MALFORMED = 400;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** The answer to what is no request of GraphQL at all. */
    Response malformed(ExecutionResult errors) {
        return plain(MALFORMED, errors).build();
    }

    /** @param whole makes an answer to GET of what was executed without an error */
    Response of(ExecutionResult result, GraphQlRequest request, Function<Representation.Body, Representation> whole) {
        if (result.isDataPresent() && result.getErrors().isEmpty()) {
            return whole(result, whole);
        }
        if (safe && isMutation(request)) {
            return plain(METHOD_NOT_ALLOWED, result)
                    .header(HttpHeaders.ALLOW, "POST")
                    .build();
        }
        boolean legacy = format == Format.JSON;
        return plain(legacy ? 200 : result.isDataPresent() ? PARTIAL : MALFORMED, result)
                .build();
    }

    private Response whole(ExecutionResult result, Function<Representation.Body, Representation> whole) {
        if (!safe) {
            return plain(200, result).build();
        }
        var bytes = Json.writeBytes(result.toSpecification());
        var type = format.mediaType().toString();
        return Response.ok(whole.apply(new Representation.Body(bytes, bytes.length, type)))
                .type(format.mediaType())
                .build();
    }

    private Response.ResponseBuilder plain(int status, ExecutionResult result) {
        return Response.status(status).type(format.mediaType()).entity(Json.writeBytes(result.toSpecification()));
    }

    /** There are no mutations, so that such a document is not valid; but by GET that is not what is wrong with it. */
    private static boolean isMutation(GraphQlRequest request) {
        if (request.query().isEmpty()) {
            return false;
        }
        try {
            var document = Parser.parse(request.query().get());
            var name = request.operationName().orElse(null);
            return NodeUtil.getOperation(document, name).operationDefinition.getOperation() == Operation.MUTATION;
        } catch (InvalidSyntaxException | UnknownOperationException unclear) {
            return false;
        }
    }
}
