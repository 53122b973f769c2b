package org.plenary.plugin.events.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ICalParameters;
import biweekly.util.Duration;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.query.Item;
import org.plenary.spi.query.Page;
import org.plenary.spi.route.Reply;
import org.plenary.spi.route.RouteRequest;

/** Slots as one calendar: those of an edition, a track, a room, a person, or whatever else a filter of slots can name. */
public final class ProgrammeCalendar {
    private static final String PRODUCT = "-//Plenary//Plenary//EN";
    private static final String NAME_TO_OLDER_PROGRAMS = "X-WR-CALNAME";
    private static final String INTERVAL_TO_OLDER_PROGRAMS = "X-PUBLISHED-TTL";
    private static final String HOURLY = "PT1H";

    private final RouteRequest request;

    private ProgrammeCalendar(RouteRequest request) {
        this.request = request;
    }

    /** Declares the route. */
    public static void describe(PluginSpec plugin) {
        plugin.route(
                "calendar.ics",
                route -> route.title("Slots of the programme as a calendar (RFC 5545)")
                        .produces("text/calendar;charset=utf-8")
                        .over("slot")
                        .answer(request -> Reply.of(new ProgrammeCalendar(request).bytes())));
    }

    private byte[] bytes() throws IOException {
        var page = request.content()
                .all(request.asked()
                        .filter("kind", "ne", "blocker")
                        .sort("start")
                        .include("edition", "rooms.venue", "session.track", "session.participants.person")
                        .fieldsOf("edition", "title")
                        .fieldsOf("rooms", "name", "venue", "streamUrl")
                        .fieldsOf("rooms.venue", "name", "city", "geo")
                        .fieldsOf("session", "title", "abstract", "state", "track", "participants")
                        .fieldsOf("session.track", "name")
                        .fieldsOf("session.participants.person", "name")
                        .render("text"));
        return CalendarText.of(calendar(page));
    }

    private ICalendar calendar(Page page) {
        var locale = page.locale().orElse(LocaleTag.of("en"));
        var calendar = new ICalendar();
        describe(calendar, name(page.items(), locale));
        var zones = new EventZones(calendar.getTimezoneInfo());
        for (var slot : page.items()) {
            SlotEvent.of(slot, locale).ifPresent(event -> {
                var component = event.component();
                zones.place(component, slot);
                calendar.addEvent(component);
            });
        }
        zones.define();
        calendar.setLastModified(newest(calendar.getEvents()));
        return calendar;
    }

    private void describe(ICalendar calendar, String name) {
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.addExperimentalProperty(NAME_TO_OLDER_PROGRAMS, name);
        // RFC 7986 wants the type of a value named here, although there is only one.
        calendar.setSource(request.address().toString()).setParameter(ICalParameters.VALUE, "URI");
        calendar.setRefreshInterval(Duration.parse(HOURLY)).setParameter(ICalParameters.VALUE, "DURATION");
        calendar.addExperimentalProperty(INTERVAL_TO_OLDER_PROGRAMS, HOURLY);
    }

    /** The edition's title where all slots are of one. */
    private static String name(List<Item> slots, LocaleTag locale) {
        var editions = slots.stream()
                .flatMap(slot -> slot.item("edition").stream())
                .flatMap(edition -> edition.text("title").stream())
                .collect(Collectors.toSet());
        return editions.size() == 1
                ? editions.iterator().next()
                : ResourceBundle.getBundle(
                                ProgrammeCalendar.class.getPackageName() + ".calendar",
                                locale.toLocale(),
                                ProgrammeCalendar.class.getClassLoader(),
                                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                        .getString("programme");
    }

    private static Date newest(List<VEvent> events) {
        return events.stream()
                .map(event -> event.getLastModified().getValue())
                .max(Date::compareTo)
                .orElse(Date.from(Instant.EPOCH));
    }
}
