package org.plenary.core.search;

import java.util.List;
import java.util.OptionalLong;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Cursor;

/**
 * A page of what was found.
 *
 * @param answered the query that found them: the one that was asked, or with words that may be misspelt
 * @param end what the last of them was sorted by, without the id
 * @param more whether there are others behind
 * @param total how many there are on all pages; empty unless asked for
 */
public record Hits(ContentQuery answered, List<Hit> hits, List<Cursor.Key> end, boolean more, OptionalLong total) {
    public Hits {
        hits = List.copyOf(hits);
        end = List.copyOf(end);
    }

    /**
     * One that was found.
     *
     * @param score how well; 0 where that was not asked
     */
    public record Hit(Piece piece, float score) {}
}
