package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.Components.CASE;
import static org.plenary.plugin.i18n.Components.DIGITS;
import static org.plenary.plugin.i18n.Components.LATIN;
import static org.plenary.plugin.i18n.LanguageSpec.language;

import java.util.List;
import org.plenary.spi.language.TextAnalysis.Component;

/** Languages written in Arabic letters. */
final class ArabicScript {
    private static final Component ARABIC_LETTERS = Component.named("arabicNormalization");
    private static final Component PERSIAN_LETTERS = Component.named("persianNormalization");

    private ArabicScript() {}

    static LanguageSpec arabic() {
        return language("ar", "العربية")
                .rightToLeft()
                .fold(CASE, DIGITS, ARABIC_LETTERS, LATIN)
                .stem(Component.named("arabicStem"));
    }

    static List<LanguageSpec> others() {
        return List.of(
                language("fa", "فارسی")
                        .rightToLeft()
                        .mend(Component.named("persian"))
                        .fold(CASE, DIGITS, ARABIC_LETTERS, PERSIAN_LETTERS, LATIN)
                        .stem(Component.named("persianStem")),
                language("ur", "اردو").rightToLeft().fold(CASE, DIGITS, ARABIC_LETTERS, PERSIAN_LETTERS, LATIN));
    }
}
