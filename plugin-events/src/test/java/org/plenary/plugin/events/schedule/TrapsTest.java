package org.plenary.plugin.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/** What goes wrong in files from the field, each in a small invented one. */
class TrapsTest {
    private static final String GUID = "00000000-0000-4000-8000-000000000";

    private final ReadBatch batch = ReadBatch.xml("traps.xml");

    @Test
    void knowsZonesByTheirAliasInAnyCase() {
        assertThat(batch.value("edition", "traps-2026", "timeZone")).isEqualTo("US/Pacific");
        assertThat(batch.value("slot", GUID + "201", "start")).isEqualTo("2026-06-01T10:00:00-07:00[US/Pacific]");
    }

    @Test
    void dropsByteOrderMarksAndTimesFromDates() {
        assertThat(batch.one("edition", "traps-2026").values())
                .containsEntry("title", Map.of("en", "Trap Conference"))
                .containsEntry("startDate", "2026-06-01")
                .containsEntry("dayChange", "04:00")
                .containsEntry("colour", "#0a0b0c");
    }

    @Test
    void tellsPeopleApartWhoShareAnId() {
        assertThat(batch.all("person"))
                .extracting(ImportRecord::key)
                .containsExactly("1:Eve Hook", "1:Finn Latch", "Gil");
        assertThat(ReadBatch.group(batch.session("Zwei Sprachen"), "participants")
                        .map(part -> part.get("person")))
                .containsExactly(
                        new Ref("person", "1:Eve Hook"), new Ref("person", "1:Finn Latch"), new Ref("person", "Gil"));
    }

    @Test
    void readsSeveralLanguagesAndNotesUnknownOnes() {
        assertThat(batch.session("Zwei Sprachen").values())
                .containsEntry("spokenLanguages", List.of("de", "en"))
                .containsEntry("title", Map.of("en", "Zwei Sprachen", "de", "Zwei Sprachen"));
        assertThat(batch.session("A day and more").values())
                .containsEntry("title", Map.of("en", "A day and more"))
                .doesNotContainKey("spokenLanguages");
        assertThat(batch.session("A day and more").notes()).contains("No language by ISO 639-1: klingon.");
    }

    @Test
    void keepsASessionWhoseTimesAreUselessWithoutASlot() {
        assertThat(batch.slots(batch.session("No length"))).isEmpty();
        assertThat(batch.session("No length").notes())
                .containsExactly("It has no length ('00:00'); kept as a session without a slot.");
        assertThat(batch.slots(batch.session("No start"))).isEmpty();
        assertThat(batch.session("No start").notes())
                .containsExactly("It has no usable start ('soon' 'noonish'); kept as a session without a slot.");
    }

    @Test
    void keepsTwoTalksThatShareAGuid() {
        assertThat(batch.session("No length").key()).isEqualTo(GUID + "203");
        var other = batch.session("Same guid, other talk");
        assertThat(other.key()).isEqualTo(GUID + "203/Same guid, other talk");
        assertThat(other.notes()).containsExactly("The file gives its id to another session too: 'No length'.");
        assertThat(batch.slots(other)).hasSize(1);
    }

    @Test
    void keepsARepeatedEventOnce() {
        var session = batch.session("Zwei Sprachen");
        assertThat(batch.slots(session)).hasSize(1);
        assertThat(session.notes()).contains("Stated twice in room 'Cage' at 2026-06-01T10:00; kept once.");
    }

    @Test
    void believesTheDateWhereTheStartContradictsIt() {
        assertThat(batch.value("slot", GUID + "206", "start")).isEqualTo("2026-06-01T15:00:00-07:00[US/Pacific]");
        assertThat(batch.batch().notes()).anyMatch(note -> note.startsWith("Of 1 event: the local start differs"));
    }

    @Test
    void takesTheEndWhereThereIsNoDuration() {
        assertThat(batch.value("slot", GUID + "206", "end")).isEqualTo("2026-06-01T15:40:00-07:00[US/Pacific]");
    }

    @Test
    void knowsAnEventWithoutIdsByItsTitle() {
        assertThat(batch.session("No id at all").key()).isEqualTo("No id at all");
        assertThat(batch.value("slot", "No id at all", "start")).isEqualTo("2026-06-01T16:00:00-07:00[US/Pacific]");
    }

    @Test
    void notesWhatIsLostOrMissing() {
        assertThat(batch.session("Zwei Sprachen").notes()).contains("Its picture is not imported: /media/pic.png");
        assertThat(batch.one("session", GUID + "207").notes()).containsExactly("It has no title.");
        assertThat(batch.session("A day and more").notes())
                .contains("It lasts 26 hours ('1:02:30'): as long as a day or longer.");
    }

    @Test
    void lowersSlugsAndGivesTypesThatDifferByCaseCodesOfTheirOwn() {
        assertThat(batch.session("Zwei Sprachen").values()).containsEntry("slug", "traps-201-two-languages");
        assertThat(batch.value("session-type", "Talk", "code")).isEqualTo("traps-2026-talk");
        assertThat(batch.value("session-type", "talk", "code")).isEqualTo("traps-2026-talk-2");
        assertThat(batch.value("room", "Cage", "capacity")).isEqualTo(40L);
        assertThat(batch.value("track", "Springs", "colour")).isEqualTo("#ff0000");
    }

    @ParameterizedTest
    @CsvSource({
        "0:45, PT45M",
        "1:00, PT1H",
        "00:25, PT25M",
        "00:25:00, PT25M",
        "0:15:00, PT15M",
        "1:30:00, PT1H30M",
        "01:00:00, PT1H",
        "1:02:30, PT26H30M",
        "2:01:30:00, PT49H30M",
        "23:59, PT23H59M"
    })
    void readsLengthsInAllTheirForms(String text, String length) {
        assertThat(Lengths.parse(text)).map(String::valueOf).hasValue(length);
    }

    @ParameterizedTest
    @CsvSource({"''", "45", "45m", "1:2:3:4:5", "-1:00", "12345:00", "１:00"})
    void takesNothingElseForALength(String text) {
        assertThat(Lengths.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T10:00:00+02:00, Etc/GMT-2",
        "2026-06-01T10:00:00-05:00, Etc/GMT+5",
        "2026-06-01T10:00:00Z, UTC",
        "2026-06-01T10:00:00+05:30, UTC",
        "2026-06-01T10:00:00, UTC"
    })
    void guessesAMissingZoneFromTheOneOffsetOfAllDates(String date, String zone) {
        var guessed =
                ReadBatch.of(new ScheduleXmlImporter(), TestFile.of(oneEvent("CEST", "<date>" + date + "</date>")));
        assertThat(guessed.value("edition", "one", "timeZone")).isEqualTo(zone);
        assertThat(guessed.batch().notes())
                .anyMatch(note -> note.startsWith("'CEST' is no time zone, so its times were taken as " + zone));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x y, https://a.example/x%20y",
        "https://matrix.example/#/#room, https://matrix.example/#/%23room",
        "https://a.example/?x[]=1, https://a.example/?x[]=1",
        "HTTP://a.example, HTTP://a.example"
    })
    void mendsWebAddresses(String text, String address) {
        assertThat(WebAddress.of(text)).hasValue(address);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "/relative",
        "javascript:alert(1)",
        "ftp://a.example",
        "https://",
        "data:text/html",
        "https:a.example"
    })
    void takesNothingElseForAWebAddress(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    static String oneEvent(String zone, String inner) {
        return "<schedule><conference><title>One</title><time_zone_name>" + zone + "</time_zone_name></conference>"
                + "<day date='2026-06-01'><room name='A'><event id='1'><title>T</title><start>10:00</start><duration>1:00</duration>"
                + inner + "</event></room></day></schedule>";
    }
}
