/**
 * The index: a follower of the change log that answers queries, and the only place that knows Lucene.
 *
 * <p>Each piece of an entry's joined timeline is one document with all live locales side by side, so that any chain of
 * fallbacks is resolved when a query is made. There are three shelves: <em>live</em> holds what is visible now or will be,
 * <em>history</em> what has ended, <em>draft</em> the newest revision of everything that is not in the trash, unless it is just
 * what a live document shows. What a reader sees is always a {@link org.plenary.core.search.Snapshot}: all three at one and the
 * same change.
 *
 * <pre>{@code
 * try (var snapshot = index.acquire()) {
 *     Hits hits = snapshot.search(query, viewpoint, Optional.empty());
 * }
 * }</pre>
 *
 * <p>The database is the truth. An index that is missing, damaged, of an older format or of another model is built anew
 * beside what there is; whatever was written and not yet committed when the process ended is read again from the log.
 */
@NullMarked
package org.plenary.core.search;

import org.jspecify.annotations.NullMarked;
