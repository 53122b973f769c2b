package org.plenary.api.graphql.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the object type of a delivered tree by the word in one of its members.
 *
 * @param member the name of the member that discriminates
 * @param shapes per word of it the name of the object type
 */
record ShapeResolver(String member, Map<String, String> shapes) implements TypeResolver {

    @Override
    public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        Object item = environment.getObject();
        return Optional.ofNullable(item instanceof Map<?, ?> tree ? tree.get(member) : null)
                .map(shapes::get)
                .map(environment.getSchema()::getObjectType)
                .orElse(null);
    }
}
