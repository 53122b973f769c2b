package org.plenary.core.read;

import java.util.Map;
import org.plenary.core.search.Piece;
import org.plenary.spi.entry.EntryId;

/**
 * What the references of a level lead to.
 *
 * @param plain the entries that are only named, as far as they can be seen
 * @param included per name of a reference the level below
 */
record Level(Map<EntryId, Piece> plain, Map<String, Below> included) {

    /**
     * Items that stand in those of the level.
     *
     * @param items as far as they can be seen
     * @param level what the references in them lead to
     */
    record Below(Map<EntryId, Fragment> items, Level level) {}
}
