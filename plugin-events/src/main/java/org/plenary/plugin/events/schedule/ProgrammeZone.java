package org.plenary.plugin.events.schedule;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which time zone a schedule is told. */
final class ProgrammeZone {
    private static final int HOUR = 3600;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private ProgrammeZone() {}

    /**
     * The zone that the file names; else the one offset that all its dates have, if it is of whole hours; else UTC. A
     * note says so whenever it is not the first.
     */
    static ZoneId of(ConferenceFile file, FileNotes notes) {
        var name = file.heading().text("time_zone_name");
        var known = byName(name);
        if (known.isPresent()) {
            return known.get();
        }
        var guess = byOffset(file).orElse(UTC);
        notes.add(
                "%s, so its times were taken as %s. If that is wrong, give the conference a time_zone_name and import again."
                        .formatted(
                                name.isEmpty() ? "The file names no time zone" : "'%s' is no time zone".formatted(name),
                                guess));
        return guess;
    }

    /** Any name of the IANA database, also an alias such as US/Pacific, in any case. */
    private static Optional<ZoneId> byName(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(ZoneId::of);
    }

    private static Optional<ZoneId> byOffset(ConferenceFile file) {
        var offsets = file.events()
                .flatMap(event -> WrittenTimes.instant(event.text("date")).stream())
                .map(OffsetDateTime::getOffset)
                .collect(Collectors.toSet());
        return offsets.size() == 1 ? byOffset(offsets.iterator().next()) : Optional.empty();
    }

    /** The names Etc/GMT... count westward: Etc/GMT-2 is two hours ahead of UTC. */
    private static Optional<ZoneId> byOffset(ZoneOffset offset) {
        var hours = -offset.getTotalSeconds() / HOUR;
        if (offset.getTotalSeconds() % HOUR != 0 || hours == 0) {
            return Optional.empty();
        }
        return byName("Etc/GMT%+d".formatted(hours));
    }
}
