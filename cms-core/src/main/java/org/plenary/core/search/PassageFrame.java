package org.plenary.core.search;

import java.util.HashMap;
import java.util.Optional;
import org.plenary.core.query.Locales;
import org.plenary.core.text.Isolation;
import org.plenary.core.text.Written;
import org.plenary.core.type.Languages;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;

/** What stands around a passage. */
interface PassageFrame {
    PassageFrame NONE = (passage, text, locale) -> passage;

    /**
     * The passage in its frame.
     *
     * @param text that the passage is from
     * @param locale of the text; empty for one that no locale owns
     */
    String around(String passage, String text, String locale);

    /** For one answer: an element that says in what a passage is written, where that is not what the reader asked for. */
    static PassageFrame isolating(Languages languages, Locales locales) {
        var known = new HashMap<String, Written>();
        return (passage, text, locale) -> {
            var written = known.computeIfAbsent(locale, tag -> written(tag, languages));
            boolean due = switch (locales) {
                case Locales.Every ignored -> written.language().isPresent();
                case Locales.Chain chain -> isDue(text, written, chain, languages);
            };
            return due ? "<bdi" + written.attributes() + ">" + passage + "</bdi>" : passage;
        };
    }

    private static Written written(String locale, Languages languages) {
        var tag = LocaleTag.parse(locale);
        return new Written(tag, tag.flatMap(languages::find).map(Language::direction));
    }

    private static boolean isDue(String text, Written written, Locales.Chain chain, Languages languages) {
        if (written.language().isPresent()) {
            return !written.language().equals(Optional.of(chain.asked()));
        }
        Optional<Direction> around = languages.find(chain.asked()).map(Language::direction);
        return around.filter(direction -> Isolation.isDue(text, written, direction))
                .isPresent();
    }
}
