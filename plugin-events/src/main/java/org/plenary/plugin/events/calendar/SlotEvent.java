package org.plenary.plugin.events.calendar;

import biweekly.component.VEvent;
import biweekly.parameter.Feature;
import biweekly.parameter.ICalParameters;
import biweekly.property.Conference;
import biweekly.property.Geo;
import biweekly.property.ICalProperty;
import biweekly.property.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.query.Item;

/**
 * A slot as an event.
 *
 * <p>All that is said of it comes from the content: moments too, so that two polls with no change in between get the same.
 */
final class SlotEvent {
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "withdrawn");
    private static final Item NOTHING = new Item(Map.of());

    private final Item slot;
    private final Item session;
    private final String title;
    private final LocaleTag locale;

    private SlotEvent(Item slot, Item session, String title, LocaleTag locale) {
        this.slot = slot;
        this.session = session;
        this.title = title;
        this.locale = locale;
    }

    /** Empty for a slot whose session the reader may not know of, and that has no title of its own. */
    static Optional<SlotEvent> of(Item slot, LocaleTag locale) {
        var session = slot.item("session").orElse(NOTHING);
        return slot.text("title")
                .or(() -> session.text("title"))
                .map(title -> new SlotEvent(slot, session, title, locale));
    }

    /** Without its times. */
    VEvent component() {
        var event = new VEvent();
        var moment = Date.from(slot.publishedAt().orElse(Instant.EPOCH));
        // The id alone, as RFC 7986, section 5.3 has it: a host's name could change, and says where the calendar was
        // made.
        event.setUid(slot.id().toString());
        event.setDateTimeStamp(moment);
        event.setLastModified(moment);
        event.setSequence(slot.revision());
        event.setTransparency(false);
        event.setStatus(status());
        told(event.setSummary(title));
        description().ifPresent(text -> told(event.setDescription(text)));
        told(event.setLocation(location()));
        session.item("track").flatMap(track -> track.text("name")).ifPresent(name -> told(event.addCategories(name)));
        places().flatMap(venue -> venue.item("geo").stream())
                .findFirst()
                .flatMap(SlotEvent::point)
                .ifPresent(event::setGeo);
        rooms().flatMap(room -> room.text("streamUrl").stream())
                .distinct()
                .forEach(url -> event.addConference(stream(url)));
        return event;
    }

    private Status status() {
        var state = session.text("state").orElse("confirmed");
        if (CALLED_OFF.contains(state)
                || CALLED_OFF.contains(slot.text("status").orElse(""))) {
            return Status.cancelled();
        }
        return state.equals("proposed") ? Status.tentative() : Status.confirmed();
    }

    /** Who speaks, then what about. */
    private Optional<String> description() {
        var parts = new ArrayList<String>();
        var names = session.items("participants").stream()
                .flatMap(one -> one.item("person").stream())
                .flatMap(person -> person.text("name").stream())
                .distinct()
                .collect(Collectors.joining(locale.value().equals("ar") ? "، " : ", "));
        Stream.of(names, slot.text("note").orElse(""), session.text("abstract").orElse(""))
                .filter(part -> !part.isBlank())
                .forEach(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }

    /** Room, venue, city; the edition where no room is known: some readers drop an event that stands nowhere. */
    private String location() {
        var words = Stream.of(
                        rooms().flatMap(room -> room.text("name").stream()),
                        places().flatMap(venue -> venue.text("name").stream()),
                        places().flatMap(venue -> venue.text("city").stream()))
                .flatMap(names -> names)
                .distinct()
                .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? slot.item("edition").flatMap(edition -> edition.text("title")).orElse(title)
                : words;
    }

    private Stream<Item> rooms() {
        return slot.items("rooms").stream();
    }

    private Stream<Item> places() {
        return rooms().flatMap(room -> room.item("venue").stream());
    }

    private static Optional<Geo> point(Item point) {
        return point.number("lat")
                .flatMap(lat -> point.number("lon").map(lon -> new Geo(lat.doubleValue(), lon.doubleValue())));
    }

    private static Conference stream(String url) {
        var conference = new Conference(url);
        conference.setParameter(ICalParameters.VALUE, "URI");
        conference.getFeatures().addAll(List.of(Feature.VIDEO, Feature.AUDIO));
        return conference;
    }

    private void told(ICalProperty property) {
        property.setParameter(ICalParameters.LANGUAGE, locale.value());
    }
}
