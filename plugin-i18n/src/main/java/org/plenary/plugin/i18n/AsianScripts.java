package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.Components.CASE;
import static org.plenary.plugin.i18n.Components.DIGITS;
import static org.plenary.plugin.i18n.Components.LATIN;
import static org.plenary.plugin.i18n.Components.snowball;
import static org.plenary.plugin.i18n.LanguageSpec.component;
import static org.plenary.plugin.i18n.LanguageSpec.language;

import java.util.List;
import org.plenary.spi.language.TextAnalysis.Component;

/** Languages written in the scripts of India and East Asia. */
final class AsianScripts {
    private static final Component INDIC = Component.named("indicNormalization");
    private static final Component PAIRS = Component.named("cjkBigram");

    private AsianScripts() {}

    static List<LanguageSpec> all() {
        return List.of(
                language("bn", "বাংলা")
                        .fold(CASE, DIGITS, INDIC, Component.named("bengaliNormalization"))
                        .stem(Component.named("bengaliStem")),
                language("hi", "हिन्दी")
                        .fold(CASE, DIGITS, INDIC, Component.named("hindiNormalization"))
                        .stem(Component.named("hindiStem")),
                language("ta", "தமிழ்").fold(CASE, DIGITS, INDIC).stem(snowball("Tamil")),
                language("th", "ไทย").fold(CASE, DIGITS),
                language("ja", "日本語").splitBy("standard").fold(CASE, LATIN, PAIRS),
                language("ko", "한국어").splitBy("standard").fold(CASE, LATIN, PAIRS),
                chinese("zh", "简体中文"),
                chinese("zh-Hant", "繁體中文").fallback("zh", "en"));
    }

    /** One form for both scripts, so that a reader of either finds texts of both. */
    private static LanguageSpec chinese(String tag, String name) {
        return language(tag, name)
                .splitBy("standard")
                .fold(CASE, component("icuTransform", "id", "Traditional-Simplified"), LATIN, PAIRS);
    }
}
