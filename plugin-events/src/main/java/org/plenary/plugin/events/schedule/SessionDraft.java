package org.plenary.plugin.events.schedule;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;

/** A session while the file is read: the event that tells of it first, and all the times at which it is held. */
final class SessionDraft {
    private final String key;
    private final EventOf event;
    private final List<Held> times = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    /** One time at which the session is held. */
    record Held(String key, EventOf event, ZonedDateTime start, ZonedDateTime end) {}

    SessionDraft(String key, EventOf event) {
        this.key = key;
        this.event = event;
    }

    String key() {
        return key;
    }

    EventOf event() {
        return event;
    }

    List<Held> times() {
        return times;
    }

    List<String> notes() {
        return notes;
    }

    Optional<Held> first() {
        return times.stream().min(Comparator.comparing(Held::start));
    }

    /** Adds a time; said twice of one room it counts once. The first has the session's key, further ones add where and when. */
    void hold(EventOf at, ZonedDateTime start, ZonedDateTime end) {
        var where = at.room() + "@" + start.toLocalDateTime();
        if (places.add(where)) {
            times.add(new Held(times.isEmpty() ? key : key + "/" + where, at, start, end));
        } else {
            notes.add("Stated twice in room '%s' at %s; kept once.".formatted(at.room(), start.toLocalDateTime()));
        }
    }
}
