package org.plenary.plugin.events.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.plugin.events.schedule.ConferenceFile.PersonOf;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportRecord;

/** Turns a schedule, whatever its dialect, into the records of one edition. */
final class ScheduleMapping {
    private final ConferenceFile file;
    private final FileNotes notes = new FileNotes();
    private final EditionOf edition;

    private ScheduleMapping(ConferenceFile file) {
        this.file = file;
        this.edition = EditionOf.of(file, notes);
    }

    static ImportBatch of(ConferenceFile file) {
        return new ScheduleMapping(file).batch();
    }

    private ImportBatch batch() {
        var sessions = new SessionRecords(edition);
        var programme = Programme.of(file, edition.clock(), notes);
        var records = Stream.of(
                        Stream.of(edition.record(file.heading())),
                        new Vocabulary(file, edition, notes).records(),
                        people(),
                        programme.stream().flatMap(sessions::of))
                .flatMap(part -> part)
                .toList();
        file.events()
                .filter(event -> !event.fields().has("type"))
                .forEach(event -> notes.count(
                        "no type is named; they are of the type '%s'.".formatted(Vocabulary.typeOf(event))));
        return new ImportBatch("schedule:" + edition.code(), records, notes.all());
    }

    /** Each person once, with the first biography that any event tells. */
    private Stream<ImportRecord> people() {
        Map<String, PersonOf> people = new LinkedHashMap<>();
        file.events()
                .flatMap(event -> event.people().stream())
                .filter(person -> !person.name().isEmpty())
                .forEach(person -> people.merge(
                        person.key(), person, (known, next) -> known.biography().isEmpty() ? next : known));
        return people.values().stream().map(this::person);
    }

    private ImportRecord person(PersonOf person) {
        var values = new RecordValues()
                .name(person.name())
                .with("edition", List.of(edition.ref()))
                .with("biography", RecordValues.NAMES, MarkdownFromHtml.convert(person.biography()));
        return ImportRecord.published("person", person.key(), values.all(), List.of());
    }
}
