package org.plenary.plugin.events.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.plenary.plugin.events.schedule.ConferenceFile.DayOf;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;

/**
 * Tells when events begin and end.
 *
 * @param dayChange what begins before it belongs to the night of the day before: 00:30 of day one is on the next date
 */
record ProgrammeClock(ZoneId zone, LocalTime dayChange) {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx'['VV']'");
    private static final LocalTime USUAL_DAY_CHANGE = LocalTime.of(6, 0);

    static ProgrammeClock of(ConferenceFile file, FileNotes notes) {
        var zone = ProgrammeZone.of(file, notes);
        var stated = WrittenTimes.time(file.heading().text("day_change"));
        return new ProgrammeClock(
                zone, stated.or(() -> earliestDayStart(file, zone)).orElse(USUAL_DAY_CHANGE));
    }

    /** Where no day change is stated, the hour at which the days of the file begin; an afternoon is none. */
    private static Optional<LocalTime> earliestDayStart(ConferenceFile file, ZoneId zone) {
        return file.days().stream()
                .flatMap(day -> WrittenTimes.instant(day.fields().text("start")).stream())
                .map(start -> start.atZoneSameInstant(zone).toLocalTime())
                .min(LocalTime::compareTo)
                .filter(start -> start.isBefore(LocalTime.NOON));
    }

    /** HH:MM, as an edition keeps it. */
    String dayChangeText() {
        return dayChange.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /**
     * When the event begins. Its date decides when it has a time of day, even where a local start beside it says
     * otherwise: some dialects write the date in UTC, some the start in another zone.
     */
    Optional<ZonedDateTime> start(DayOf day, EventOf event) {
        var date = event.text("date");
        return WrittenTimes.instant(date)
                .map(instant -> instant.atZoneSameInstant(zone))
                .or(() -> WrittenTimes.local(date).map(local -> local.atZone(zone)))
                .or(() -> startWithinDay(date.isEmpty() ? day.fields().text("date") : date, event.text("start")));
    }

    private Optional<ZonedDateTime> startWithinDay(String date, String start) {
        return WrittenTimes.date(date)
                .flatMap(day -> WrittenTimes.time(start)
                        .map(time -> time.isBefore(dayChange)
                                ? day.plusDays(1).atTime(time).atZone(zone)
                                : day.atTime(time).atZone(zone)));
    }

    /** Whether the event states a local start that its date contradicts. */
    boolean contradicts(EventOf event, ZonedDateTime start) {
        return WrittenTimes.time(event.text("start"))
                .filter(local -> !local.equals(start.toLocalTime()))
                .isPresent();
    }

    /** When the event ends: by its duration, else by its stated end; empty when that is not after the start. */
    Optional<ZonedDateTime> end(EventOf event, ZonedDateTime start) {
        return Lengths.parse(event.text("duration"))
                .filter(Duration::isPositive)
                .map(start::plus)
                .or(() -> WrittenTimes.instant(event.text("end"))
                        .map(end -> end.atZoneSameInstant(zone))
                        .filter(end -> end.isAfter(start)));
    }

    /** A time as a record carries it, {@code 2027-06-02T09:00:00+04:00[Asia/Dubai]}. */
    static String written(ZonedDateTime time) {
        return time.format(WRITTEN);
    }
}
