package org.plenary.plugin.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.spi.Plugin;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;

class LanguagesPluginTest {
    private static final List<Language> LANGUAGES = Analyzers.languages();

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::type))
                .containsExactly(LanguagesPlugin.class);
    }

    @Test
    void bringsTheConsoleLanguagesFirstAndAtLeastTwentyTwoMore() {
        assertThat(LANGUAGES).extracting(language -> language.tag().value()).startsWith("en", "ar", "ru");
        assertThat(LANGUAGES).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void namesEachLanguageOnce() {
        assertThat(LANGUAGES).extracting(Language::tag).doesNotHaveDuplicates();
        assertThat(LANGUAGES).extracting(Language::name).doesNotHaveDuplicates();
    }

    @Test
    void runsInTheDirectionOfItsOwnName() {
        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(language.direction()).isEqualTo(directionOf(language.name())));
    }

    @Test
    void fallsBackToKnownLanguagesAndNeverInACircle() {
        var known = LANGUAGES.stream().map(Language::tag).collect(Collectors.toSet());

        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(language.fallback())
                        .isSubsetOf(known)
                        .doesNotContain(language.tag())
                        .doesNotHaveDuplicates());
        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(reachable(language)).doesNotContain(language.tag()));
    }

    @Test
    void readsAVariantInItsMainFormBeforeEnglish() {
        assertThat(fallback("pt-BR")).containsExactly(LocaleTag.of("pt"), LocaleTag.of("en"));
        assertThat(fallback("zh-Hant")).containsExactly(LocaleTag.of("zh"), LocaleTag.of("en"));
        assertThat(fallback("en")).isEmpty();
    }

    private static Direction directionOf(String name) {
        return switch (Character.getDirectionality(name.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Direction.RIGHT_TO_LEFT;
            default -> Direction.LEFT_TO_RIGHT;
        };
    }

    private static HashSet<LocaleTag> reachable(Language language) {
        var reached = new HashSet<>(language.fallback());
        while (reached.addAll(
                reached.stream().flatMap(tag -> fallback(tag.value()).stream()).toList())) {
            // goes on until a round brings nothing new
        }
        return reached;
    }

    private static List<LocaleTag> fallback(String tag) {
        return LANGUAGES.stream()
                .filter(language -> language.tag().value().equals(tag))
                .findFirst()
                .orElseThrow()
                .fallback();
    }
}
