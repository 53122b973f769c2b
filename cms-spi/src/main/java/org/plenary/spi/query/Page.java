package org.plenary.spi.query;

import java.util.List;
import java.util.Optional;
import org.plenary.spi.entry.LocaleTag;

/**
 * Some items of a list.
 *
 * @param locale the locale that they are in, as far as they have it; empty for all locales side by side
 * @param more whether others come after them
 */
public record Page(List<Item> items, Optional<LocaleTag> locale, boolean more) {
    public Page {
        items = List.copyOf(items);
    }
}
