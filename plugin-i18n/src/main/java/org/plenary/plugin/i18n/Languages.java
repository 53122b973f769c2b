package org.plenary.plugin.i18n;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.spi.language.Language;

/** All languages of this plugin; the three of the console first. */
final class Languages {
    private Languages() {}

    static List<Language> all() {
        return Stream.of(
                        List.of(LatinScript.english(), ArabicScript.arabic(), CyrillicScript.russian()),
                        LatinScript.others(),
                        CyrillicScript.others(),
                        ArabicScript.others(),
                        AsianScripts.all(),
                        OtherScripts.all())
                .flatMap(List::stream)
                .map(LanguageSpec::toLanguage)
                .toList();
    }
}
