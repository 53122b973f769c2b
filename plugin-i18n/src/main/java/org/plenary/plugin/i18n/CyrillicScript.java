package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.Components.CASE;
import static org.plenary.plugin.i18n.Components.LATIN;
import static org.plenary.plugin.i18n.Components.firstLetters;
import static org.plenary.plugin.i18n.Components.replace;
import static org.plenary.plugin.i18n.Components.snowball;
import static org.plenary.plugin.i18n.LanguageSpec.component;
import static org.plenary.plugin.i18n.LanguageSpec.language;

import java.util.List;
import org.plenary.spi.language.TextAnalysis.Component;

/** Languages written in Cyrillic letters. */
final class CyrillicScript {
    /** ё is mostly printed as е. Full folding would also turn й into и, on which the endings hang. */
    private static final Component YO = replace("ё", "е");

    /** The accent that dictionaries and school books set on the stressed vowel. */
    private static final Component STRESS = replace("\u0301", "");

    private CyrillicScript() {}

    /**
     * The light stemmer, because the stronger one takes -ит for the ending of a verb and parts саммит from саммита. Seven
     * letters then join what is derived from one word: промышленность and промышленный, экономика and экономический.
     */
    static LanguageSpec russian() {
        return language("ru", "Русский")
                .fold(CASE, STRESS, YO, LATIN)
                .stem(Component.named("russianLightStem"), firstLetters(7));
    }

    static List<LanguageSpec> others() {
        return List.of(
                language("bg", "Български")
                        .fold(CASE, STRESS, LATIN)
                        .stem(Component.named("bulgarianStem"), firstLetters(7)),
                language("kk", "Қазақша").fold(CASE, YO, LATIN).stem(firstLetters(6)),
                language("sr", "Српски")
                        .fold(CASE, component("serbianNormalization", "haircut", "bald"), LATIN)
                        .stem(snowball("Serbian")),
                language("uk", "Українська")
                        .fold(CASE, STRESS, replace("['’ʼ]", ""), LATIN)
                        .stem(firstLetters(6)));
    }
}
