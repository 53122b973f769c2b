/**
 * The GraphQL schema of a model: every content type is an object type, every relation a field of it, every filter an input
 * type. Made of the model alone; what answers a field comes from outside, as {@link org.plenary.api.graphql.schema.Answers}.
 */
@NullMarked
package org.plenary.api.graphql.schema;

import org.jspecify.annotations.NullMarked;
