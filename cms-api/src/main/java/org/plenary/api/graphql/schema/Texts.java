package org.plenary.api.graphql.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.type.Languages;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.Wording;

/** Describes types and fields in the words that editors read, in the default locale or what it falls back to. */
final class Texts {
    private final List<LocaleTag> locales;

    Texts(Languages languages) {
        locales = languages.chain(languages.preferred());
    }

    /** The line of help, else the title, else nothing. */
    String of(Wording wording) {
        return first(locale -> Optional.ofNullable(wording.help().get(locale)))
                .or(() -> first(wording::title))
                .orElse("");
    }

    private Optional<String> first(Function<LocaleTag, Optional<String>> text) {
        return locales.stream().flatMap(locale -> text.apply(locale).stream()).findFirst();
    }
}
