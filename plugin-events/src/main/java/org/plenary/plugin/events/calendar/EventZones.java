package org.plenary.plugin.events.calendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.plenary.spi.query.Item;

/** Gives events their times, each in the zone of its place, and defines those zones for as long as the events last. */
final class EventZones {
    private final TimezoneInfo info;
    private final Map<String, List<Placed>> byZone = new TreeMap<>();

    EventZones(TimezoneInfo info) {
        this.info = info;
    }

    private record Placed(ICalProperty property, ZonedDateTime time) {}

    /** A time that has an offset but no zone is told in UTC, which is the default. */
    void place(VEvent event, Item slot) {
        slot.time("start").ifPresent(time -> note(event.setDateStart(date(time), true), time));
        slot.time("end").ifPresent(time -> note(event.setDateEnd(date(time), true), time));
    }

    /** To be called once, when all events have their times. */
    void define() {
        byZone.forEach((name, placed) -> {
            var zone = ZoneId.of(name);
            var times =
                    placed.stream().map(one -> one.time().toInstant()).sorted().toList();
            var definition = new ZoneDefinition(zone, times.getFirst(), times.getLast()).component();
            var assignment = new TimezoneAssignment(TimeZone.getTimeZone(zone), definition);
            placed.forEach(one -> info.setTimezone(one.property(), assignment));
        });
    }

    private void note(ICalProperty property, ZonedDateTime time) {
        if (!(time.getZone() instanceof ZoneOffset)
                && !time.getZone().normalized().equals(ZoneOffset.UTC)) {
            byZone.computeIfAbsent(time.getZone().getId(), zone -> new ArrayList<>())
                    .add(new Placed(property, time));
        }
    }

    private static Date date(ZonedDateTime time) {
        return Date.from(time.toInstant());
    }
}
