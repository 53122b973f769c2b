package org.plenary.core.query;

import java.util.List;
import java.util.Optional;
import org.plenary.spi.model.ContentType;

/**
 * A question for what has changed.
 *
 * @param types the content types to tell of; all when none were named
 * @param selection how items are shown
 * @param size of a page
 * @param since the position as sent; empty to be given everything
 */
public record ChangesQuery(
        List<ContentType> types, Locales locales, Selection selection, int size, Optional<String> since) {
    public ChangesQuery {
        types = List.copyOf(types);
    }
}
