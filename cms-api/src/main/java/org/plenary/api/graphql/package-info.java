/**
 * GraphQL over HTTP, read-only. A root field and all that is selected below it become one query of the one query language,
 * read by the core's {@code Reader}; graphql-java only walks the tree that was read. So there is nothing to batch, and every
 * rule of REST holds here because it is the same rule.
 *
 * <p>{@link org.plenary.api.graphql.GraphQlResource} is the way in, {@link org.plenary.api.graphql.Endpoint} answers a request,
 * {@link org.plenary.api.graphql.Question} translates.
 */
@NullMarked
package org.plenary.api.graphql;

import org.jspecify.annotations.NullMarked;
