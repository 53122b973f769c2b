package org.plenary.plugin.events.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone as a calendar defines it (RFC 5545, section 3.6.5), from the start of the year of the first event to the last: each
 * change of the clock by its date, so that whoever reads it needs no rules.
 */
final class ZoneDefinition {
    private final ZoneId zone;
    private final Instant first;
    private final Instant last;

    ZoneDefinition(ZoneId zone, Instant first, Instant last) {
        this.zone = zone;
        this.first = first;
        this.last = last;
    }

    VTimezone component() {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var begin = first.atZone(zone).withDayOfYear(1).toLocalDate().atStartOfDay(zone);
        add(component, rules, begin.toInstant(), begin.toLocalDateTime(), begin.getOffset());
        var next = rules.nextTransition(begin.toInstant());
        while (next != null && !next.getInstant().isAfter(last)) {
            add(component, rules, next);
            next = rules.nextTransition(next.getInstant());
        }
        return component;
    }

    private static void add(VTimezone component, ZoneRules rules, ZoneOffsetTransition change) {
        add(component, rules, change.getInstant(), change.getDateTimeBefore(), change.getOffsetBefore());
    }

    /** @param clock what the clocks show at that moment, still by the offset before it */
    private static void add(
            VTimezone component, ZoneRules rules, Instant moment, LocalDateTime clock, ZoneOffset before) {
        Observance observance;
        if (rules.isDaylightSavings(moment)) {
            var daylight = new DaylightSavingsTime();
            component.addDaylightSavingsTime(daylight);
            observance = daylight;
        } else {
            var standard = new StandardTime();
            component.addStandardTime(standard);
            observance = standard;
        }
        observance.setDateStart(new DateTimeComponents(
                clock.getYear(),
                clock.getMonthValue(),
                clock.getDayOfMonth(),
                clock.getHour(),
                clock.getMinute(),
                clock.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(rules.getOffset(moment)));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1_000L);
    }
}
