package org.plenary.plugin.events.schedule;

import java.util.List;
import java.util.stream.Stream;

/**
 * A schedule as its file tells it, whatever the dialect; nothing is resolved yet.
 *
 * @param heading what stands under {@code conference}
 * @param tracks the declared ones, which may lack some that events name
 * @param rooms the declared ones, each as often as it is declared
 */
record ConferenceFile(Fields heading, List<TrackOf> tracks, List<RoomOf> rooms, List<DayOf> days) {
    ConferenceFile {
        tracks = List.copyOf(tracks);
        rooms = List.copyOf(rooms);
        days = List.copyOf(days);
    }

    Stream<EventOf> events() {
        return days.stream().flatMap(day -> day.events().stream());
    }

    /** A declared track; the colour may be empty. */
    record TrackOf(String name, String colour) {}

    /** A declared room; the capacity may be empty. */
    record RoomOf(String name, String capacity) {}

    /** One day of the programme, which ends at the day change, not at midnight. */
    record DayOf(Fields fields, List<EventOf> events) {
        DayOf {
            events = List.copyOf(events);
        }
    }

    /**
     * One item of the programme.
     *
     * @param room the room under which it stands
     */
    record EventOf(String room, Fields fields, List<PersonOf> people, List<LinkOf> links) {
        EventOf {
            people = List.copyOf(people);
            links = List.copyOf(links);
        }

        String text(String name) {
            return fields.text(name);
        }
    }

    /** A person as named by an event; the id and the biography may be empty. */
    record PersonOf(String id, String name, String biography) {
        /** By id and name: merged files give one id to different people. */
        String key() {
            return id.isEmpty() ? name : id + ":" + name;
        }
    }

    /** Something an event points to; the type is {@code link} or {@code attachment}. */
    record LinkOf(String type, String title, String url) {}
}
