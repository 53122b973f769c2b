package org.plenary.api.graphql.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A member of the tree that was read. A list that is not there is empty. */
final class Member implements LightDataFetcher<Object> {
    private final String name;
    private final boolean list;

    Member(GraphQLFieldDefinition field) {
        name = field.getName();
        list = GraphQLTypeUtil.isNonNull(field.getType())
                && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return of(source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return of(environment.getSource());
    }

    private @Nullable Object of(@Nullable Object source) {
        Object value = source instanceof Map<?, ?> tree ? tree.get(name) : null;
        return value == null && list ? List.of() : value;
    }
}
