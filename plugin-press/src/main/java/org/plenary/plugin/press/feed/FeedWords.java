package org.plenary.plugin.press.feed;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.plenary.spi.entry.LocaleTag;

/** What a feed says of itself, in its own language; English where nobody has translated it. */
final class FeedWords {
    /** Not the language of the machine, which is no concern of the reader. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    FeedWords(LocaleTag locale) {
        words = ResourceBundle.getBundle(
                FeedWords.class.getPackageName() + ".feed",
                locale.toLocale(),
                FeedWords.class.getClassLoader(),
                NO_FALLBACK);
    }

    /** The language that the words are really in. */
    LocaleTag language() {
        var found = words.getLocale();
        return found.equals(Locale.ROOT) ? LocaleTag.of("en") : LocaleTag.of(found.toLanguageTag());
    }

    String title() {
        return words.getString("title");
    }

    /** Who speaks where a release belongs to no summit. */
    String author() {
        return words.getString("author");
    }
}
