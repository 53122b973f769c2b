package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.type.SampleLanguages.AR;
import static org.plenary.core.type.SampleLanguages.EN;
import static org.plenary.core.type.SampleLanguages.ENGLISH_ARABIC_RUSSIAN;
import static org.plenary.core.type.SampleLanguages.RU;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.TypeSpec;

class RequiredFieldsTest {
    private static final ContentType SESSION = session();

    @Test
    void findsNothingMissingInACompleteEntry() {
        assertThat(missing(Map.of("edition", id(), "title", Map.of("en", "Opening")), EN))
                .isEmpty();
    }

    @Test
    void namesEveryMissingSharedValue() {
        var values = Map.<String, Object>of(
                "title", Map.of("en", "Opening"), "people", List.of(Map.of("role", "speaker"), Map.of("person", id())));

        assertThat(missing(values, EN)).containsExactly("edition is required", "people.0.person is required");
    }

    @Test
    void letsATranslationGoOutWithoutATitleThatAVisibleFallbackHas() {
        var values = Map.<String, Object>of("edition", id(), "title", Map.of("en", "Opening"));

        assertThat(missing(values, AR, EN)).isEmpty();
        assertThat(missing(values, AR))
                .containsExactly("title.ar is required, and neither ar nor a language it falls back to has it");
    }

    @Test
    void doesNotCountALanguageToWhichNobodyFallsBack() {
        var values = Map.<String, Object>of("edition", id(), "title", Map.of("ru", "Открытие"));

        assertThat(missing(values, RU)).isEmpty();
        assertThat(missing(values, RU, EN)).singleElement().asString().startsWith("title.en is required");
    }

    private static List<String> missing(Map<String, ?> sent, LocaleTag... visible) {
        var values =
                new ValuesCheck(ENGLISH_ARABIC_RUSSIAN).fresh(SESSION, sent).orThrow();
        return new RequiredFields(ENGLISH_ARABIC_RUSSIAN)
                .missing(SESSION, values, List.of(visible)).stream()
                        .map(found -> ((Violation.Place.Body) found.place()).path() + " " + found.message())
                        .toList();
    }

    private static String id() {
        return "0197a2b4-0000-7000-8000-000000000001";
    }

    private static ContentType session() {
        var spec = new TypeSpec("session");
        spec.reference("edition").required();
        spec.text("title").localised().required();
        spec.group("people", person -> person.reference("person").required().choice("role", "speaker", "moderator"))
                .many();
        return spec.toContentType();
    }
}
