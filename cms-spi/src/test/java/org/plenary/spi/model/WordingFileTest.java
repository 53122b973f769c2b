package org.plenary.spi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.entry.LocaleTag;

class WordingFileTest {
    private static final LocaleTag ARABIC = LocaleTag.of("ar");

    @Test
    void readsTheFileBesideAClass() {
        assertThat(WordingFile.beside(WordingFileTest.class, "ar").lines())
                .containsExactlyInAnyOrderEntriesOf(Map.of("partner", "شريك", "partner.name#help", "كما يظهر للزوار"));
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> WordingFile.beside(WordingFileTest.class, "ru"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wording_ru.properties");
    }

    @Test
    void addsTitlesAndHelpAtAnyDepth() {
        var worded = worded(Map.of(
                "partner",
                "شريك",
                "partner.links.url",
                "الرابط",
                "partner.links#help",
                "روابط",
                "partner.body.quote.text",
                "القول"));

        assertThat(worded.wording().title(ARABIC)).contains("شريك");
        assertThat(worded.field("links").orElseThrow().wording().help()).containsEntry(ARABIC, "روابط");
        var links = (FieldKind.Group) worded.field("links").orElseThrow().kind();
        assertThat(links.fields().getFirst().wording().title(ARABIC)).contains("الرابط");
        var body = (FieldKind.Blocks) worded.field("body").orElseThrow().kind();
        assertThat(body.blocks().getFirst().fields().getFirst().wording().title(ARABIC))
                .contains("القول");
    }

    @Test
    void leavesWhatIsSaidInCode() {
        var worded = worded(Map.of("partner.name", "ignored"));

        assertThat(worded.field("name").orElseThrow().wording().title(ARABIC)).contains("الاسم");
    }

    @Test
    void refusesALineThatNamesNoField() {
        assertThatThrownBy(() -> worded(Map.of("partner.nmae", "الاسم")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wording_ar.properties names what no type has: partner.nmae");
    }

    private static ContentType worded(Map<String, String> lines) {
        var type = new TypeSpec("partner");
        type.text("name").title("ar", "الاسم");
        type.group("links", link -> link.url("url"));
        type.blocks("body", body -> body.block("quote", quote -> quote.text("text")));
        return new WordingFile(ARABIC, lines)
                .addedTo(List.of(type.toContentType()))
                .getFirst();
    }
}
