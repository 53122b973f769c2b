package org.plenary.plugin.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.Ref;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read of five real schedules against counts that were made without our code. Skipped where they are absent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSchedulesTest {
    private final Map<String, ReadBatch> read = new HashMap<>();
    private Path data = Path.of("");
    private JsonNode facts = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void findTheData() throws IOException {
        data = Optional.ofNullable(System.getProperty("plenary.test.data"))
                .or(() -> Optional.ofNullable(System.getenv("PLENARY_TEST_DATA")))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("plenary.root", ".."), "..", "shared", "data"));
        assumeTrue(Files.exists(data.resolve("facts.json")), "the test data are not here");
        facts = JsonMapper.shared()
                .readTree(Files.readString(data.resolve("facts.json")))
                .get("files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fosdem-2025.schedule.xml.gz",
                "fosdem-2019.pentabarf.xml.gz",
                "debconf-2023.wafer.schedule.xml.gz",
                "ccc-camp-2019.frab.schedule.json",
                "democon.pretalx.schedule.json"
            })
    @Retention(RetentionPolicy.RUNTIME)
    @interface EachSchedule {}

    @EachSchedule
    void readsAsManySessionsRoomsTracksAndTypesAsThereAre(String file) throws IOException {
        var batch = read(file);
        assertThat(batch.all("edition")).hasSize(1);
        assertThat(batch.all("session")).hasSize(fact(file, "sessions").asInt());
        assertThat(batch.all("slot")).hasSize(fact(file, "sessions").asInt());
        assertThat(batch.all("room")).hasSize(fact(file, "rooms").asInt());
        assertThat(batch.all("track")).hasSize(fact(file, "tracks").asInt());
        var untyped = batch.batch().notes().stream().anyMatch(note -> note.contains("no type is named"));
        assertThat(batch.all("session-type")).hasSize(fact(file, "types").asInt() + (untyped ? 1 : 0));
    }

    @EachSchedule
    void readsEachPersonOnce(String file) throws IOException {
        var people = read(file).all("person");
        if (fact(file, "people_by_id_and_name").isNumber()) {
            assertThat(people).hasSize(fact(file, "people_by_id_and_name").asInt());
        }
        assertThat(people.stream().map(person -> person.values().get("name")).distinct())
                .hasSize(fact(file, "people_by_name").asInt());
        if (fact(file, "speaker_links").isNumber()) {
            assertThat(read(file).all("session").stream().flatMap(session -> ReadBatch.group(session, "participants")))
                    .hasSize(fact(file, "speaker_links").asInt());
        }
    }

    @EachSchedule
    void countsTheDaysByTheDayChange(String file) throws IOException {
        var batch = read(file);
        var change = Duration.ofHours(Long.parseLong(
                String.valueOf(batch.all("edition").getFirst().values().get("dayChange"))
                        .substring(0, 2)));
        assertThat(batch.all("slot").stream()
                        .map(slot -> ReadBatch.time(slot, "start").minus(change).toLocalDate())
                        .distinct())
                .hasSize(fact(file, "days").asInt());
    }

    @EachSchedule
    void keepsTheZoneAndTheTimes(String file) throws IOException {
        var batch = read(file);
        var zone = fact(file, "tz");
        assertThat(batch.all("edition").getFirst().values())
                .containsEntry("timeZone", zone.isNull() ? "UTC" : zone.asString());
        if (fact(file, "first_start").isString()) {
            var starts = batch.all("slot").stream().map(slot -> ReadBatch.time(slot, "start"));
            var ends = batch.all("slot").stream().map(slot -> ReadBatch.time(slot, "end"));
            assertThat(starts.min(Comparator.naturalOrder()))
                    .hasValueSatisfying(first -> assertSame(first, fact(file, "first_start")));
            assertThat(ends.max(Comparator.naturalOrder()))
                    .hasValueSatisfying(last -> assertSame(last, fact(file, "last_end")));
            var minutes = batch.all("slot").stream()
                    .mapToLong(slot -> Duration.between(ReadBatch.time(slot, "start"), ReadBatch.time(slot, "end"))
                            .toMinutes());
            assertThat(minutes.sum()).isEqualTo(fact(file, "duration_minutes").asLong());
        }
    }

    private static void assertSame(ZonedDateTime time, JsonNode stated) {
        var text = stated.asString();
        if (text.length() > "2019-02-02T09:30:00".length()) {
            assertThat(time.toInstant()).isEqualTo(OffsetDateTime.parse(text).toInstant());
        } else {
            assertThat(time.toLocalDateTime()).isEqualTo(LocalDateTime.parse(text));
        }
    }

    @EachSchedule
    void findsTheSameOverlaps(String file) throws IOException {
        var batch = read(file);
        var byRoom = new HashMap<Object, List<ImportRecord>>();
        var byPerson = new HashMap<Object, List<ImportRecord>>();
        for (var slot : batch.all("slot")) {
            rooms(slot)
                    .forEach(room -> byRoom.computeIfAbsent(room, unused -> new ArrayList<>())
                            .add(slot));
            var session = batch.one("session", ((Ref) slot.values().get("session")).key());
            ReadBatch.group(session, "participants")
                    .forEach(part -> byPerson.computeIfAbsent(part.get("person"), unused -> new ArrayList<>())
                            .add(slot));
        }
        assertThat(byRoom.values().stream()
                        .mapToLong(RealSchedulesTest::overlaps)
                        .sum())
                .isEqualTo(fact(file, "room_overlap_pairs").asLong());
        var pairs = Stream.of("person_overlap_pairs_by_id_and_name", "person_overlap_pairs_by_name")
                .map(name -> fact(file, name))
                .filter(JsonNode::isNumber)
                .findFirst()
                .orElseThrow();
        assertThat(byPerson.values().stream()
                        .mapToLong(RealSchedulesTest::overlaps)
                        .sum())
                .isEqualTo(pairs.asLong());
        if (fact(file, "people_double_booked").isNumber()) {
            assertThat(byPerson.values().stream().filter(slots -> overlaps(slots) > 0))
                    .hasSize(fact(file, "people_double_booked").asInt());
        }
    }

    private static Stream<?> rooms(ImportRecord slot) {
        return ((List<?>) slot.values().getOrDefault("rooms", List.of())).stream();
    }

    /** Pairs of slots that share a moment; one that ends as another begins does not. */
    private static long overlaps(List<ImportRecord> slots) {
        return slots.stream()
                .flatMap(one -> slots.stream()
                        .filter(two -> slots.indexOf(two) > slots.indexOf(one))
                        .filter(two -> ReadBatch.time(one, "start").isBefore(ReadBatch.time(two, "end"))
                                && ReadBatch.time(two, "start").isBefore(ReadBatch.time(one, "end"))))
                .count();
    }

    @EachSchedule
    void keepsLanguagesLinksAndOptOuts(String file) throws IOException {
        var sessions = read(file).all("session");
        var spoken = new HashMap<String, Integer>();
        sessions.forEach(session -> spoken.merge(
                session.values().get("spokenLanguages") instanceof List<?> list
                        ? String.valueOf(list.getFirst())
                        : "(none)",
                1,
                Integer::sum));
        fact(file, "languages")
                .properties()
                .forEach(language -> assertThat(spoken)
                        .containsEntry(language.getKey(), language.getValue().asInt()));
        for (var type : List.of("link", "attachment")) {
            if (fact(file, type + "s").isNumber()) {
                assertThat(links(sessions, type) + leftOut(sessions, type))
                        .as("%ss, with those left out under a note", type)
                        .isEqualTo(fact(file, type + "s").asLong());
            }
        }
        Stream.of("recording_optout_true", "do_not_record_true")
                .map(name -> fact(file, name))
                .filter(JsonNode::isNumber)
                .forEach(count -> assertThat(sessions.stream()
                                .filter(session ->
                                        Boolean.TRUE.equals(session.values().get("doNotRecord"))))
                        .hasSize(count.asInt()));
    }

    private static long links(List<ImportRecord> sessions, String type) {
        return sessions.stream()
                .flatMap(session -> ReadBatch.group(session, "links"))
                .filter(link -> link.get("type").equals(type))
                .count();
    }

    private static long leftOut(List<ImportRecord> sessions, String type) {
        return sessions.stream()
                .flatMap(session -> session.notes().stream())
                .filter(note -> note.startsWith("Left out, as it is no web address: " + type))
                .count();
    }

    @EachSchedule
    void refersOnlyToRecordsOfTheBatch(String file) throws IOException {
        var batch = read(file).batch();
        var known = new HashSet<Ref>();
        batch.records()
                .forEach(entry -> assertThat(known.add(new Ref(entry.type(), entry.key())))
                        .as("%s '%s' occurs once", entry.type(), entry.key())
                        .isTrue());
        var used = new HashSet<Ref>();
        batch.records().forEach(entry -> entry.values().values().forEach(value -> collect(value, used)));
        assertThat(known).containsAll(used);
    }

    private static void collect(Object value, HashSet<Ref> refs) {
        switch (value) {
            case Ref ref -> refs.add(ref);
            case List<?> list -> list.forEach(item -> collect(item, refs));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, refs));
            default -> {}
        }
    }

    @EachSchedule
    void leavesNoHtmlInTexts(String file) throws IOException {
        for (var session : read(file).all("session")) {
            for (var field : List.of("abstract", "description")) {
                assertThat(String.valueOf(session.values().getOrDefault(field, "")))
                        .doesNotContainPattern("(?<!\\\\)</?(p|div|ul|ol|li|em|strong|h[1-6]|br)>");
            }
        }
    }

    private JsonNode fact(String file, String name) {
        return facts.path("schedules/" + file).path(name);
    }

    private ReadBatch read(String file) throws IOException {
        if (!read.containsKey(file)) {
            Importer importer = file.contains(".json") ? new ScheduleJsonImporter() : new ScheduleXmlImporter();
            read.put(
                    file,
                    ReadBatch.of(importer, TestFile.at(data.resolve("schedules").resolve(file))));
        }
        return read.get(file);
    }
}
