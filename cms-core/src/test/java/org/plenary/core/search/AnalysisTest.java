package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.core.Summit;
import org.plenary.core.type.Languages;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

class AnalysisTest {
    @Test
    void reportsALanguageWhoseComponentsAreUnknownAndGoesOnInTheStandardWay() {
        var text = new TextAnalysis(
                List.of(), new Component("standard", Map.of()), List.of(), List.of(Component.named("klingonStem")));
        var analysis = new Analysis(new Languages(
                List.of(new Language(Summit.EN, "English", Direction.LEFT_TO_RIGHT, List.of(), text)), Summit.EN));
        analysis.buildAll();
        assertThat(analysis.problems())
                .singleElement()
                .asString()
                .contains("'en'")
                .contains("klingonStem");
        assertThat(analysis.exact("en")).isNotNull();
        assertThat(analysis.stemmed("en")).isEmpty();
    }

    @Test
    void buildsWhatLanguagesDescribe() {
        var analysis = new Analysis(Summit.languages());
        analysis.buildAll();
        assertThat(analysis.problems()).isEmpty();
        assertThat(analysis.stemmed("ar")).isPresent();
    }
}
