package org.plenary.plugin.events.schedule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.plugin.events.schedule.ConferenceFile.DayOf;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;

/** Tells from the events of a file which are sessions of their own, and which hold a session once more. */
final class Programme {
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final ProgrammeClock clock;
    private final FileNotes notes;
    private final Map<String, SessionDraft> drafts = new LinkedHashMap<>();

    private Programme(ProgrammeClock clock, FileNotes notes) {
        this.clock = clock;
        this.notes = notes;
    }

    static Collection<SessionDraft> of(ConferenceFile file, ProgrammeClock clock, FileNotes notes) {
        var programme = new Programme(clock, notes);
        file.days().forEach(day -> day.events().forEach(event -> programme.add(day, event)));
        return programme.drafts.values();
    }

    private void add(DayOf day, EventOf event) {
        var draft = draftOf(event);
        var start = clock.start(day, event);
        if (start.isEmpty()) {
            draft.notes()
                    .add("It has no usable start ('%s' '%s'); kept as a session without a slot."
                            .formatted(event.text("date"), event.text("start")));
            return;
        }
        if (clock.contradicts(event, start.get())) {
            notes.count("the local start differs from the date and its offset; the date was kept.");
        }
        clock.end(event, start.get())
                .ifPresentOrElse(
                        end -> draft.hold(event, start.get(), end),
                        () -> draft.notes()
                                .add("It has no length ('%s'); kept as a session without a slot."
                                        .formatted(event.text("duration"))));
        noteOddLength(draft, event);
    }

    /** By guid, else by id; files that use one for talks of different titles mean different talks. */
    private SessionDraft draftOf(EventOf event) {
        var key = keyOf(event);
        var known = drafts.get(key);
        if (known == null || known.event().text("title").equals(event.text("title"))) {
            return drafts.computeIfAbsent(key, unused -> new SessionDraft(key, event));
        }
        var own = key + "/" + event.text("title");
        var draft = drafts.computeIfAbsent(own, unused -> new SessionDraft(own, event));
        draft.notes()
                .add("The file gives its id to another session too: '%s'."
                        .formatted(known.event().text("title")));
        return draft;
    }

    private String keyOf(EventOf event) {
        return Stream.of(event.text("guid"), event.text("id"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    notes.count("there is neither guid nor id; such an event is known again by its title alone.");
                    return event.text("title");
                });
    }

    private static void noteOddLength(SessionDraft draft, EventOf event) {
        Lengths.parse(event.text("duration"))
                .filter(length -> length.toMinutes() >= MINUTES_OF_DAY)
                .ifPresent(length -> draft.notes()
                        .add("It lasts %d hours ('%s'): as long as a day or longer."
                                .formatted(length.toHours(), event.text("duration"))));
    }
}
