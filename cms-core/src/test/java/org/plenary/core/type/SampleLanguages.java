package org.plenary.core.type;

import java.util.List;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;

/** Languages as a plugin would declare them: Arabic and Russian fall back to English. */
public final class SampleLanguages {
    public static final LocaleTag EN = LocaleTag.of("en");
    public static final LocaleTag AR = LocaleTag.of("ar");
    public static final LocaleTag RU = LocaleTag.of("ru");

    public static final Languages ENGLISH_ARABIC_RUSSIAN = new Languages(
            List.of(
                    language(EN, "English", Direction.LEFT_TO_RIGHT, List.of()),
                    language(AR, "العربية", Direction.RIGHT_TO_LEFT, List.of(EN)),
                    language(RU, "русский", Direction.LEFT_TO_RIGHT, List.of(EN))),
            EN);

    private SampleLanguages() {}

    private static Language language(LocaleTag tag, String name, Direction direction, List<LocaleTag> fallback) {
        var plain = new TextAnalysis(
                List.of(),
                TextAnalysis.Component.named("standard"),
                List.of(TextAnalysis.Component.named("lowercase")),
                List.of());
        return new Language(tag, name, direction, fallback, plain);
    }
}
