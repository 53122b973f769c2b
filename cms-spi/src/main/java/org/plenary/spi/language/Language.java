package org.plenary.spi.language;

import java.util.List;
import org.plenary.spi.entry.LocaleTag;

/**
 * A language in which content can be written.
 *
 * @param name its name in itself, for instance العربية
 * @param fallback the locales to read, in this order, where a text is missing
 */
public record Language(
        LocaleTag tag, String name, Direction direction, List<LocaleTag> fallback, TextAnalysis analysis) {
    public Language {
        fallback = List.copyOf(fallback);
    }
}
