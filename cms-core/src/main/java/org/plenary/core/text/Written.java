package org.plenary.core.text;

import java.util.Optional;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;

/**
 * In what a text is written.
 *
 * @param language empty for a text that no language owns: a name, a code
 * @param direction of the language; empty where it is not known, and then the text itself decides
 */
public record Written(Optional<LocaleTag> language, Optional<Direction> direction) {
    public static final Written IN_NO_LANGUAGE = new Written(Optional.empty(), Optional.empty());

    /** The attributes of an element that holds the text: {@code  lang="ar" dir="rtl"}, with a blank before each. */
    public String attributes() {
        return language.map(tag -> " lang=\"" + tag.value() + "\"").orElse("") + " dir=\"" + dir() + "\"";
    }

    private String dir() {
        return direction.map(Direction::word).orElse("auto");
    }
}
