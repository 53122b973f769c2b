package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.Components.CASE;
import static org.plenary.plugin.i18n.Components.DIGITS;
import static org.plenary.plugin.i18n.Components.LATIN;
import static org.plenary.plugin.i18n.Components.firstLetters;
import static org.plenary.plugin.i18n.Components.replace;
import static org.plenary.plugin.i18n.LanguageSpec.language;

import java.util.List;
import org.plenary.spi.language.TextAnalysis.Component;

/** Languages written in Arabic letters. */
final class ArabicScript {
    private static final Component ARABIC_LETTERS = Component.named("arabicNormalization");
    private static final Component PERSIAN_LETTERS = Component.named("persianNormalization");

    /** All marks, digits and presentation forms of the script, and the hamza's seats. */
    private static final Component MARKS = Component.named("icuFolding");

    private static final Component WASLA = replace("ٱ", "ا");

    /** The article with what is written onto it: وبالصناعة, وللصناعة. The stemmer takes one layer only. */
    private static final Component LAYERED_ARTICLE = replace("^[وف]?(?:[بكف]?ال|لل)(?=.{2})", "");

    /** And, so, by, for, like: written onto a word without article; from a short word it would take the root. */
    private static final Component PARTICLE = replace("^[وف]?[بلك](?=.{4})", "");

    /** Endings that the stemmer leaves: روسيا beside روسي, كهرباء beside كهربائي, the adverb's alef. */
    private static final Component LATE_ENDING = replace("(?<=.{3})ي?ا$|(?<=.{4})ا?[ءي]$", "");

    private ArabicScript() {}

    static LanguageSpec arabic() {
        return language("ar", "العربية")
                .rightToLeft()
                .fold(MARKS, WASLA, ARABIC_LETTERS, PERSIAN_LETTERS)
                .stem(LAYERED_ARTICLE, Component.named("arabicStem"), LATE_ENDING, PARTICLE, firstLetters(6));
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
