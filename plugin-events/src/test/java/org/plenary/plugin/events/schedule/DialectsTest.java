package org.plenary.plugin.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/** Small invented files of each dialect. */
class DialectsTest {

    @Test
    void readsAPentabarfFileWithoutZoneOrGuids() {
        var batch = ReadBatch.xml("pentabarf.xml");
        assertThat(batch.batch().system()).isEqualTo("schedule:lantern-days-2019");
        assertThat(batch.one("edition", "lantern-days-2019").values())
                .containsEntry("title", Map.of("en", "Lantern Days 2019"))
                .containsEntry("tagline", Map.of("en", "Light for everyone"))
                .containsEntry("code", "lantern-days-2019")
                .containsEntry("startDate", "2019-02-02")
                .containsEntry("endDate", "2019-02-03")
                .containsEntry("timeZone", "UTC")
                .containsEntry("dayChange", "09:00")
                .containsEntry("year", 2019L);
        assertThat(batch.batch().notes())
                .anyMatch(note -> note.contains("names no time zone") && note.contains("UTC"))
                .anyMatch(note -> note.contains("room Empty"));
        assertThat(batch.one("edition", "lantern-days-2019").notes())
                .containsExactly("The venue is not imported: Old Mill Brookton");
        assertThat(batch.value("slot", "11", "start")).isEqualTo("2019-02-02T09:30:00+00:00[UTC]");
    }

    @Test
    void keepsWhatAnEventSays() {
        var session = ReadBatch.xml("pentabarf.xml").one("session", "11");
        assertThat(session.values())
                .containsEntry("title", Map.of("en", "Opening words"))
                .containsEntry("abstract", Map.of("en", "Hello & *welcome*."))
                .containsEntry("description", Map.of("en", "- One\n- Two"))
                .containsEntry("track", new Ref("track", "Main"))
                .containsEntry("sessionType", new Ref("session-type", "keynote"))
                .containsEntry("edition", new Ref("edition", "lantern-days-2019"))
                .containsEntry("room", new Ref("room", "Wick"))
                .containsEntry("startsAt", "2019-02-02T09:30:00+00:00[UTC]")
                .containsEntry("endsAt", "2019-02-02T09:55:00+00:00[UTC]")
                .containsEntry("state", "confirmed")
                .containsEntry(
                        "participants",
                        List.of(Map.of("person", new Ref("person", "6:Ada Quill"), "role", "speaker", "order", 1L)))
                .containsEntry(
                        "links",
                        List.of(Map.of(
                                "type",
                                "link",
                                "title",
                                Map.of("en", "Page"),
                                "url",
                                "https://lantern.example/opening")))
                .doesNotContainKeys("slug", "subtitle", "spokenLanguages", "doNotRecord", "recordingLicence");
        assertThat(session.notes()).containsExactly("Left out, as it is no web address: link '/feedback/11' Feedback");
    }

    @Test
    void countsTheNightToTheDayBefore() {
        var batch = ReadBatch.xml("pentabarf.xml");
        assertThat(batch.value("slot", "12", "start")).isEqualTo("2019-02-03T00:30:00+00:00[UTC]");
        assertThat(batch.value("slot", "12", "end")).isEqualTo("2019-02-03T01:30:00+00:00[UTC]");
    }

    @Test
    void holdsAnEventOfOneIdInTwoRoomsAsOneSession() {
        var batch = ReadBatch.xml("pentabarf.xml");
        var walk = batch.session("Night walk");
        assertThat(batch.all("session")).hasSize(3);
        assertThat(batch.slots(walk)).extracting(ImportRecord::key).containsExactly("12", "12/Flame@2019-02-03T01:45");
        assertThat(batch.slots(walk).getFirst().values()).containsEntry("publicNumber", 12L);
        assertThat(batch.slots(walk).getLast().values())
                .containsEntry("rooms", List.of(new Ref("room", "Flame")))
                .doesNotContainKey("publicNumber");
        assertThat(walk.values()).containsEntry("room", new Ref("room", "Wick"));
    }

    @Test
    void readsAFosdemFile() {
        var batch = ReadBatch.xml("fosdem.xml");
        assertThat(batch.batch().system()).isEqualTo("schedule:lantern-2025");
        assertThat(batch.value("slot", "00000000-0000-4000-8000-000000000001", "start"))
                .isEqualTo("2025-02-01T10:35:00+01:00[Europe/Brussels]");
        assertThat(batch.session("On oil").values())
                .containsEntry("slug", "lantern-2025-101-on-oil")
                .containsEntry("spokenLanguages", List.of("en"))
                .containsEntry("abstract", Map.of("en", "Read [this](https://oil.example/a_%28b%29)."))
                .containsEntry("feedback", Map.of("url", "https://lantern.example/on-oil/feedback/"));
        assertThat(ReadBatch.group(batch.session("On oil"), "links").map(link -> link.get("type")))
                .containsExactly("page", "link", "attachment");
        assertThat(batch.all("track")).extracting(ImportRecord::key).containsExactly("Glass", "Oil");
        assertThat(batch.value("track", "Oil", "order")).isEqualTo(1L);
        assertThat(batch.batch().notes()).containsExactly("Declared but used by no event, so left out: track Unused");
    }

    @Test
    void readsAWaferFileWhoseDatesAreInUtc() {
        var batch = ReadBatch.xml("wafer.xml");
        assertThat(batch.value("slot", "00000000-0000-4000-8000-000000000035", "start"))
                .isEqualTo("2023-09-10T10:30:00+05:30[Asia/Kolkata]");
        assertThat(batch.value("edition", "lampconf23", "dayChange")).isEqualTo("03:00");
        assertThat(batch.session("Opening").values())
                .containsEntry("doNotRecord", true)
                .containsEntry("description", Map.of("en", "Plain *Markdown* with a_snake_case and 1 < 2."));
        assertThat(batch.session("Lunch").values())
                .containsEntry("doNotRecord", false)
                .containsEntry("recordingLicence", "Lamp Licence")
                .containsEntry("sessionType", new Ref("session-type", "Session"))
                .doesNotContainKey("participants");
        assertThat(batch.batch().notes())
                .containsExactly("Of 1 event: no type is named; they are of the type 'Session'.");
    }

    @Test
    void readsAFrabJsonFileInTwoLanguages() {
        var batch = ReadBatch.json("frab.json");
        assertThat(batch.batch().system()).isEqualTo("schedule:lampcamp");
        assertThat(batch.session("Knoten").values())
                .containsEntry("title", Map.of("en", "Knoten", "de", "Knoten"))
                .containsEntry("abstract", Map.of("en", "Ein *Knoten*.\n\nZwei.", "de", "Ein *Knoten*.\n\nZwei."))
                .containsEntry("slug", "lampcamp-1-knoten")
                .containsEntry("spokenLanguages", List.of("de"))
                .containsEntry("recordingLicence", "CC0")
                .containsEntry("doNotRecord", true);
        assertThat(batch.session("Stars").values()).containsEntry("doNotRecord", false);
        assertThat(batch.value("person", "5:hedy", "name")).isEqualTo(Map.of("en", "hedy"));
        assertThat(batch.value("slot", "00000000-0000-4000-8000-000000000302", "start"))
                .isEqualTo("2019-08-22T00:30:00+02:00[Europe/Berlin]");
        assertThat(batch.all("room")).extracting(ImportRecord::key).containsExactly("Curie");
    }

    @Test
    void readsAPretalxJsonFileWhoseDatesAreInAnotherZone() {
        var batch = ReadBatch.json("pretalx.json");
        assertThat(batch.value("edition", "lampcon", "colour")).isEqualTo("#123abc");
        assertThat(batch.value("slot", "00000000-0000-4000-8000-000000000401", "start"))
                .isEqualTo("2020-12-14T08:00:00+00:00[UTC]");
        assertThat(batch.batch().notes())
                .containsExactly(
                        "Of 2 events: the local start differs from the date and its offset; the date was kept.");
        assertThat(batch.all("room")).extracting(ImportRecord::key).containsExactly("Tan Room", "Gray Room");
        assertThat(batch.value("room", "Tan Room", "capacity")).isEqualTo(80L);
        assertThat(batch.one("room", "Gray Room").values()).doesNotContainKey("capacity");
        assertThat(batch.value("track", "Phased", "colour")).isEqualTo("#00ff00");
        assertThat(batch.value("person", "26:Iva Reed", "biography")).isEqualTo(Map.of("en", "Builds **lamps**."));
        assertThat(batch.session("Hardware").values()).containsEntry("code", "G9JGWY");
    }

    @Test
    void givesTheSameRecordsEachTime() {
        assertThat(ReadBatch.xml("traps.xml")).isEqualTo(ReadBatch.xml("traps.xml"));
        assertThat(ReadBatch.json("frab.json")).isEqualTo(ReadBatch.json("frab.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pentabarf.xml", "fosdem.xml", "wafer.xml", "traps.xml", "frab.json", "pretalx.json"})
    void recognisesItsOwnFilesOnly(String name) {
        var bytes = TestFile.resource(name).bytes();
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, 4_096));
        assertThat(new ScheduleXmlImporter().recognises(name, head)).isEqualTo(name.endsWith(".xml"));
        assertThat(new ScheduleJsonImporter().recognises(name, head)).isEqualTo(name.endsWith(".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<rss/>",
                "{\"plenary\":\"entries\"}",
                "BEGIN:VCALENDAR",
                "{\"$schema\":\"../schema2.json\",\"schedule\":{\"conference\":{}}}"
            })
    void leavesOtherFilesToOthers(String text) {
        var head = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new ScheduleXmlImporter().recognises("schedule", head)).isFalse();
        assertThat(new ScheduleJsonImporter().recognises("schedule", head)).isFalse();
    }
}
