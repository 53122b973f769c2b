package org.plenary.api.graphql;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.api.graphql.schema.Vocabulary;

/** A filter that nests as its input type does, in the shape of a JSON query: paths with dots, and operators. */
final class FilterPaths {
    private static final Set<String> CONNECTIVES = Set.of("and", "or", "not");

    private final Vocabulary vocabulary;

    FilterPaths(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param type of a whole filter, in which connectives can stand */
    Map<String, @Nullable Object> of(GraphQLInputObjectType type, Map<?, ?> sent) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        sent.forEach((word, value) -> {
            var name = word.toString();
            if (CONNECTIVES.contains(name) && isFilter(type, name)) {
                filter.put(name, connected(type, value));
            } else {
                path(new Step(type, name, name), value, filter);
            }
        });
        return filter;
    }

    private @Nullable Object connected(GraphQLInputObjectType type, @Nullable Object value) {
        return switch (value) {
            case List<?> several ->
                several.stream().map(one -> of(type, (Map<?, ?>) one)).toList();
            case Map<?, ?> one -> of(type, one);
            case null, default -> value;
        };
    }

    /**
     * A member on the way down.
     *
     * @param path how the member is reached from the items
     */
    private record Step(GraphQLInputObjectType owner, String name, String path) {
        Step into(GraphQLInputObjectType type, String step) {
            return new Step(type, step, path + "." + step);
        }
    }

    private void path(Step step, @Nullable Object value, Map<String, @Nullable Object> filter) {
        var inner = input(step.owner(), step.name())
                .filter(type -> !vocabulary.operators().contains(type.getName()));
        if (inner.isPresent() && value instanceof Map<?, ?> below) {
            below.forEach((name, further) -> path(step.into(inner.get(), name.toString()), further, filter));
        } else {
            filter.put(step.path(), value);
        }
    }

    private static boolean isFilter(GraphQLInputObjectType type, String name) {
        return input(type, name)
                .filter(inner -> inner.getName().equals(type.getName()))
                .isPresent();
    }

    private static Optional<GraphQLInputObjectType> input(GraphQLInputObjectType owner, String name) {
        return Optional.ofNullable(owner.getFieldDefinition(name))
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast);
    }
}
