/** The database: pool, schema, transactions, and what makes a commit durable. */
@NullMarked
package org.plenary.core.store;

import org.jspecify.annotations.NullMarked;
