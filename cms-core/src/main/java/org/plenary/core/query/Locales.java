package org.plenary.core.query;

import java.util.List;
import org.plenary.spi.entry.LocaleTag;

/** In which locales texts are read. */
public sealed interface Locales {

    /** The locales in the order in which a text is looked for. */
    List<LocaleTag> tags();

    /** One locale with its fallbacks: each localised field has the text of the first locale that has one. */
    record Chain(List<LocaleTag> tags) implements Locales {
        public Chain {
            tags = List.copyOf(tags);
        }

        public LocaleTag asked() {
            return tags.getFirst();
        }
    }

    /**
     * All locales side by side, {@code locale=*}. A condition holds when it holds in any of them; lists are sorted by the
     * first that has a text.
     *
     * @param tags every known locale, the default one and its chain first
     */
    record Every(List<LocaleTag> tags) implements Locales {
        public Every {
            tags = List.copyOf(tags);
        }
    }
}
