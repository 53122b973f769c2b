package org.plenary.spi.model;

import java.util.Map;
import java.util.Optional;
import org.plenary.spi.entry.LocaleTag;

/** What an editor reads of a type or field, per console language: a title, and a line of help. */
public record Wording(Map<LocaleTag, String> titles, Map<LocaleTag, String> help) {
    public static final Wording NONE = new Wording(Map.of(), Map.of());

    public Wording {
        titles = Map.copyOf(titles);
        help = Map.copyOf(help);
    }

    public Optional<String> title(LocaleTag locale) {
        return Optional.ofNullable(titles.get(locale));
    }
}
