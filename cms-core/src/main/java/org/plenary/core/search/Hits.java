package org.plenary.core.search;

import java.util.List;
import java.util.OptionalLong;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Cursor;

/**
 * A page of what was found.
 *
 * @param answered the query that found them: the one that was asked, or with words that may be misspelt
 * @param more whether there are others behind
 * @param total how many there are on all pages; empty unless asked for
 */
public record Hits(ContentQuery answered, List<Hit> hits, boolean more, OptionalLong total) {
    public Hits {
        hits = List.copyOf(hits);
    }

    /**
     * One that was found.
     *
     * @param score how well; 0 where that was not asked
     * @param keys what it was sorted by, without the id
     */
    public record Hit(Piece piece, float score, List<Cursor.Key> keys) {
        public Hit {
            keys = List.copyOf(keys);
        }
    }
}
