package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.Components.CASE;
import static org.plenary.plugin.i18n.Components.LATIN;
import static org.plenary.plugin.i18n.Components.firstLetters;
import static org.plenary.plugin.i18n.Components.snowball;
import static org.plenary.plugin.i18n.LanguageSpec.language;

import java.util.List;
import org.plenary.spi.language.TextAnalysis.Component;

/** Languages with a script of their own. */
final class OtherScripts {
    private OtherScripts() {}

    static List<LanguageSpec> all() {
        return List.of(
                language("el", "Ελληνικά")
                        .fold(Component.named("greekLowercase"), LATIN)
                        .stem(Component.named("greekStem"), firstLetters(8)),
                language("he", "עברית").rightToLeft().fold(Component.named("icuFolding")),
                language("hy", "Հայերեն").fold(CASE, LATIN).stem(snowball("Armenian")));
    }
}
