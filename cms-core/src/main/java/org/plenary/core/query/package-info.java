/**
 * One query language for every reader: addresses, JSON queries, routes of plugins and the console's lists all become a
 * {@link org.plenary.core.query.ContentQuery}, resolved and type-checked against the live model in one pass. Pure: no I/O.
 *
 * <p>The grammar is closed. A parameter, field, operator or locale that is not known is a violation that names the nearest
 * valid one; nothing is ignored, and private fields are unknown to all but those
 * who may see them, and in the draft perspective only.
 *
 * <pre>{@code
 * var asked = new Asked(caller.languages(), perspective -> policy.require(…));
 * ContentQuery query = new QueryParser(model).list(type, parameters, asked);
 * }</pre>
 */
@NullMarked
package org.plenary.core.query;

import org.jspecify.annotations.NullMarked;
