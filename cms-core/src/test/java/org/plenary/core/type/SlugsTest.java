package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.spi.entry.LocaleTag;

class SlugsTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag RU = LocaleTag.of("ru");
    private static final LocaleTag AR = LocaleTag.of("ar");

    @Test
    void joinsTheWordsOfAHeadline() {
        assertThat(Slugs.from("  Opening session: what's next? ", EN)).contains("opening-session-whats-next");
    }

    @Test
    void spellsEachScriptInLatinLetters() {
        assertThat(Slugs.from("Промышленность и объединение", RU)).contains("promyshlennost-i-obyedineniye");
        assertThat(Slugs.from("Größe", LocaleTag.of("de"))).contains("groesse");
        assertThat(Slugs.from("Café — déjà vu", LocaleTag.of("fr"))).contains("cafe-deja-vu");
        assertThat(Slugs.from("مستقبل الصناعة", AR).orElseThrow()).matches("[a-z0-9]+-[a-z0-9]+");
        assertThat(Slugs.from("工业的未来", LocaleTag.of("zh")).orElseThrow()).matches("[a-z0-9-]{4,}");
    }

    @Test
    void cutsALongHeadlineBetweenWords() {
        var slug = Slugs.from("seven words ".repeat(20), EN).orElseThrow();

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-words-seven");
    }

    @Test
    void hasNothingToSayOfATextWithoutLettersOrDigits() {
        assertThat(Slugs.from("— … !", EN)).isEmpty();
    }
}
