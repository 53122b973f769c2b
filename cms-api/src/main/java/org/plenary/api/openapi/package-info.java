/**
 * The delivery API described by itself: OpenAPI 3.1 of exactly the types that are loaded. The document is made from the model,
 * the grammar of queries and the glossary of problems, so that it cannot promise what they do not know.
 */
@NullMarked
package org.plenary.api.openapi;

import org.jspecify.annotations.NullMarked;
