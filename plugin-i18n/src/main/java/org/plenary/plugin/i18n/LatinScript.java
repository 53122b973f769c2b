package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.Components.CASE;
import static org.plenary.plugin.i18n.Components.LATIN;
import static org.plenary.plugin.i18n.Components.firstLetters;
import static org.plenary.plugin.i18n.Components.replace;
import static org.plenary.plugin.i18n.Components.snowball;
import static org.plenary.plugin.i18n.LanguageSpec.component;
import static org.plenary.plugin.i18n.LanguageSpec.language;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.spi.language.TextAnalysis.Component;

/** Languages written in Latin letters. */
final class LatinScript {
    /** Industrialisation is industrialization. */
    private static final Component BRITISH = replace("(?<=.{3})is(?=(?:e[drs]?|ing|ations?|ational|ers?)$)", "iz");

    private LatinScript() {}

    static LanguageSpec english() {
        return language("en", "English")
                .fallback()
                .fold(Component.named("englishPossessive"), CASE, LATIN)
                .stem(BRITISH, snowball("English"));
    }

    static List<LanguageSpec> others() {
        return Stream.of(romance(), germanic(), ofEurope(), turkic(), ofTheSouth())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LanguageSpec> romance() {
        return List.of(
                language("es", "Español").fold(CASE, LATIN).stem(Component.named("spanishLightStem")),
                language("fr", "Français")
                        .fold(CASE, Component.named("elision"), LATIN)
                        .stem(Component.named("frenchLightStem")),
                language("it", "Italiano")
                        .fold(CASE, replace("^(?:[cdglmnstv]|un|gl|all|coll|dall|dell|nell|sull)['’]", ""), LATIN)
                        .stem(Component.named("italianLightStem")),
                portuguese("pt", "Português").fallback("en"),
                portuguese("pt-BR", "Português (Brasil)").fallback("pt", "en"),
                language("ro", "Română")
                        .fold(CASE, Component.named("romanianNormalization"))
                        .stem(snowball("Romanian"), LATIN));
    }

    private static LanguageSpec portuguese(String tag, String name) {
        // The stemmer knows the plural of -ão by its tilde, which folding takes away.
        return language(tag, name)
                .fold(CASE, LATIN)
                .stem(replace("(?<=..)[ao]es$", "ao"), Component.named("portugueseLightStem"));
    }

    private static List<LanguageSpec> germanic() {
        return List.of(
                language("da", "Dansk").fold(CASE).stem(snowball("Danish"), LATIN),
                language("de", "Deutsch")
                        .fold(CASE, Component.named("germanNormalization"), LATIN)
                        .stem(Component.named("germanLightStem")),
                language("nb", "Norsk bokmål").fold(CASE).stem(Component.named("norwegianLightStem"), LATIN),
                language("nl", "Nederlands").fold(CASE).stem(snowball("Dutch"), LATIN),
                language("sv", "Svenska").fold(CASE).stem(Component.named("swedishLightStem"), LATIN));
    }

    private static List<LanguageSpec> ofEurope() {
        return List.of(
                language("cs", "Čeština").fold(CASE).stem(Component.named("czechStem"), LATIN),
                language("fi", "Suomi").fold(CASE).stem(Component.named("finnishLightStem"), LATIN),
                language("hu", "Magyar").fold(CASE).stem(Component.named("hungarianLightStem"), LATIN),
                language("pl", "Polski").fold(CASE, LATIN).stem(firstLetters(6)));
    }

    private static List<LanguageSpec> turkic() {
        return List.of(
                language("az", "Azərbaycan dili")
                        .fold(Component.named("turkishLowercase"), Component.named("apostrophe"), LATIN)
                        .stem(firstLetters(6)),
                language("tr", "Türkçe")
                        .fold(Component.named("apostrophe"), Component.named("turkishLowercase"))
                        .stem(snowball("Turkish"), LATIN),
                language("uz", "Oʻzbekcha")
                        .fold(CASE, replace("['‘’ʻʼ]", ""), LATIN)
                        .stem(firstLetters(6)));
    }

    private static List<LanguageSpec> ofTheSouth() {
        return List.of(
                language("id", "Bahasa Indonesia").fold(CASE, LATIN).stem(Component.named("indonesianStem")),
                language("ms", "Bahasa Melayu")
                        .fold(CASE, LATIN)
                        .stem(component("indonesianStem", "stemDerivational", "false")),
                language("sw", "Kiswahili").fold(CASE, LATIN),
                // Tones tell words apart; only the looser form does without them, for those who type none.
                language("vi", "Tiếng Việt").fold(CASE).stem(LATIN));
    }
}
