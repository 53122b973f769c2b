package org.plenary.plugin.events.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;
import org.plenary.spi.exchange.UnreadableFile;

/**
 * The edition to which everything in a file belongs.
 *
 * @param code made of the acronym or title; also the edition's key and slug
 */
record EditionOf(String code, String title, LocalDate start, LocalDate end, ProgrammeClock clock) {
    private static final int LONGEST_CODE = 40;

    static EditionOf of(ConferenceFile file, FileNotes notes) {
        var clock = ProgrammeClock.of(file, notes);
        var acronym = file.heading().text("acronym");
        var title = file.heading().has("title") ? file.heading().text("title") : acronym;
        if (title.isEmpty()) {
            throw new UnreadableFile("The conference has neither a title nor an acronym; give it a <title>.");
        }
        var start = date(file, "start", dates(file, clock).min(LocalDate::compareTo));
        var end = date(file, "end", dates(file, clock).max(LocalDate::compareTo));
        var code = Stream.of(acronym, title, "edition-" + start)
                .map(AddressWords::of)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElseThrow();
        return new EditionOf(
                AddressWords.shortened(code, LONGEST_CODE), title, start, end.isBefore(start) ? start : end, clock);
    }

    private static LocalDate date(ConferenceFile file, String name, Optional<LocalDate> otherwise) {
        return WrittenTimes.date(file.heading().text(name))
                .or(() -> otherwise)
                .orElseThrow(() -> new UnreadableFile(
                        "The conference has no date: neither <%s> nor any day or event says one.".formatted(name)));
    }

    private static Stream<LocalDate> dates(ConferenceFile file, ProgrammeClock clock) {
        return file.days().stream().flatMap(day -> {
            var ofEvents = day.events().stream().flatMap(event -> clock.start(day, event).stream());
            return Stream.concat(
                    WrittenTimes.date(day.fields().text("date")).stream(), ofEvents.map(start -> start.toLocalDate()));
        });
    }

    Ref ref() {
        return new Ref("edition", code);
    }

    ImportRecord record(Fields heading) {
        var values = new RecordValues()
                .with("code", code)
                .with("slug", code)
                .with("title", RecordValues.NAMES, title)
                .with("tagline", RecordValues.NAMES, heading.text("subtitle"))
                .with("year", (long) start.getYear())
                .with("startDate", start.toString())
                .with("endDate", end.toString())
                .with("timeZone", clock.zone().getId())
                .with("dayChange", clock.dayChangeText())
                .colour(heading.text("color"));
        return ImportRecord.published("edition", code, values.all(), lost(heading));
    }

    private static List<String> lost(Fields heading) {
        return heading.has("venue") || heading.has("city")
                ? List.of("The venue is not imported: %s %s"
                        .formatted(heading.text("venue"), heading.text("city"))
                        .strip())
                : List.of();
    }
}
