package org.plenary.plugin.events.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.plugin.events.schedule.ConferenceFile.DayOf;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;
import org.plenary.plugin.events.schedule.ConferenceFile.LinkOf;
import org.plenary.plugin.events.schedule.ConferenceFile.PersonOf;
import org.plenary.plugin.events.schedule.ConferenceFile.RoomOf;
import org.plenary.plugin.events.schedule.ConferenceFile.TrackOf;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.UnreadableFile;

/** Reads schedule.xml in the dialects of Pentabarf, frab, pretalx, wafer and FOSDEM. */
public final class ScheduleXmlImporter implements Importer {

    @Override
    public String format() {
        return "schedule-xml";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("<schedule");
    }

    @Override
    public ImportBatch read(ImportContent content) throws IOException {
        try (var bytes = content.open()) {
            var cursor = XmlCursor.over(bytes);
            if (!cursor.nextElement() || !cursor.name().equals("schedule")) {
                throw new UnreadableFile("This is XML, but no schedule: its outermost element is not <schedule>.");
            }
            return ScheduleMapping.of(new Reading().all(cursor));
        }
    }

    /** What has been met so far on the way through one file. */
    private static final class Reading {
        private final List<TrackOf> tracks = new ArrayList<>();
        private final List<RoomOf> rooms = new ArrayList<>();
        private final List<OpenDay> days = new ArrayList<>();
        private Fields heading = new Fields(new HashMap<>());
        private String room = "";

        /** A day that may still receive events. */
        private record OpenDay(Fields fields, List<EventOf> events) {}

        ConferenceFile all(XmlCursor cursor) throws IOException {
            while (cursor.nextElement()) {
                switch (cursor.name()) {
                    case "conference" -> conference(cursor.whole());
                    case "tracks" -> cursor.whole().all("track").forEach(this::track);
                    case "day" -> days.add(new OpenDay(cursor.start().fields(), new ArrayList<>()));
                    case "room" -> room(cursor.start());
                    case "event" -> day().events().add(event(room, cursor.whole()));
                    default -> cursor.whole();
                }
            }
            var closed = days.stream().map(day -> new DayOf(day.fields(), day.events()));
            return new ConferenceFile(heading, tracks, rooms, closed.toList());
        }

        private void conference(XmlElement conference) {
            var texts = new HashMap<>(conference.fields().texts());
            conference.first("color").ifPresent(color -> texts.put("color", color.attribute("primary")));
            heading = new Fields(texts);
            conference.all("track").forEach(this::track);
        }

        private void track(XmlElement track) {
            var name = track.attribute("name").isEmpty() ? track.cleanText() : track.attribute("name");
            tracks.add(new TrackOf(name, track.attribute("color")));
        }

        private void room(XmlElement start) {
            room = start.attribute("name");
            rooms.add(new RoomOf(room, start.attribute("capacity")));
        }

        /** The day in which the cursor stands; events outside any day say their own date or have none. */
        private OpenDay day() {
            if (days.isEmpty()) {
                days.add(new OpenDay(new Fields(new HashMap<>()), new ArrayList<>()));
            }
            return days.getLast();
        }
    }

    private static EventOf event(String room, XmlElement event) {
        var texts = new HashMap<>(event.fields().texts());
        event.first("recording").ifPresent(recording -> {
            texts.put("recording_license", recording.fields().text("license"));
            texts.put("do_not_record", recording.fields().text("optout"));
        });
        var people = in(event, "persons", "person").map(ScheduleXmlImporter::person);
        var links = Stream.concat(
                in(event, "links", "link").map(link -> link("link", link)),
                in(event, "attachments", "attachment").map(link -> link("attachment", link)));
        return new EventOf(
                room.isEmpty() ? Fields.clean(texts.getOrDefault("room", "")) : room,
                new Fields(texts),
                people.toList(),
                links.toList());
    }

    private static Stream<XmlElement> in(XmlElement event, String list, String item) {
        return event.all(list).flatMap(holder -> holder.all(item));
    }

    private static PersonOf person(XmlElement person) {
        return new PersonOf(person.attribute("id"), person.cleanText(), "");
    }

    private static LinkOf link(String type, XmlElement link) {
        return new LinkOf(type, link.cleanText(), link.attribute("href"));
    }
}
