package org.plenary.api.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.api.graphql.schema.ModelSchema;
import org.plenary.core.read.Reader;
import org.plenary.core.type.Model;

/** The schema of the model of now. Made when it is first asked, and again when the model has become another. */
final class LiveSchema {
    /** Characters of all documents that are kept parsed and validated; a parsed one is many times larger. */
    private static final long CHARACTERS = 500_000;

    private final Supplier<Model> model;
    private final Reader reader;
    private volatile @Nullable Made current;

    LiveSchema(Supplier<Model> model, Reader reader) {
        this.model = model;
        this.reader = reader;
    }

    /** What executes requests, and the model it was made of. */
    private record Made(Model model, GraphQL engine) {}

    GraphQL engine() {
        var now = model.get();
        return Optional.ofNullable(current)
                .filter(made -> made.model() == now)
                .orElseGet(() -> make(now))
                .engine();
    }

    private synchronized Made make(Model now) {
        var waitedFor = current;
        if (waitedFor != null && waitedFor.model() == now) {
            return waitedFor;
        }
        var schema = ModelSchema.of(now, names -> new ReaderAnswers(reader, now.languages(), names));
        var made = new Made(
                now,
                GraphQL.newGraphQL(schema.schema())
                        .queryExecutionStrategy(new AsyncExecutionStrategy(new Failures()))
                        .instrumentation(new Limits())
                        .preparsedDocumentProvider(documents())
                        .build());
        current = made;
        return made;
    }

    /** Documents that were valid before are valid again, while the schema is the same. */
    private static PreparsedDocumentProvider documents() {
        var valid = new Recent<PreparsedDocumentEntry>(CHARACTERS);
        return (input, parse) -> {
            var known = valid.get(input.getQuery());
            var entry = known.orElseGet(() -> parse.apply(input));
            if (known.isEmpty() && !entry.hasErrors()) {
                valid.put(input.getQuery(), entry, input.getQuery().length());
            }
            return CompletableFuture.completedFuture(entry);
        };
    }
}
