package org.plenary.plugin.events.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;
import org.plenary.plugin.events.schedule.ConferenceFile.PersonOf;
import org.plenary.plugin.events.schedule.SessionDraft.Held;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/** Writes sessions and their slots as records. */
final class SessionRecords {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final EditionOf edition;
    private final AddressWords slugs = new AddressWords();
    private final Set<String> numbers = new HashSet<>();

    SessionRecords(EditionOf edition) {
        this.edition = edition;
    }

    Stream<ImportRecord> of(SessionDraft draft) {
        return Stream.concat(Stream.of(session(draft)), draft.times().stream().map(held -> slot(draft, held)));
    }

    private ImportRecord session(SessionDraft draft) {
        var event = draft.event();
        var notes = new ArrayList<>(draft.notes());
        var values = new RecordValues()
                .with("edition", edition.ref())
                .with("sessionType", new Ref("session-type", Vocabulary.typeOf(event)))
                .with("state", "confirmed")
                .with("slug", slug(event))
                .with("code", event.text("code"))
                .with("participants", participants(event))
                .with("recordingLicence", event.text("recording_license"));
        track(event, values);
        texts(event, values, notes);
        recording(event, values);
        addresses(event, values, notes);
        draft.first().ifPresent(first -> times(first, values));
        return ImportRecord.published("session", draft.key(), values.all(), notes);
    }

    /** The slug of the file, where it is one by our rules and not given to an earlier session. */
    private String slug(EventOf event) {
        var slug = event.text("slug").toLowerCase(Locale.ROOT);
        return AddressWords.isWord(slug) && slugs.take(slug) ? slug : "";
    }

    private static void track(EventOf event, RecordValues values) {
        if (event.fields().has("track")) {
            values.with("track", new Ref("track", event.text("track")));
        }
    }

    private static void texts(EventOf event, RecordValues values, List<String> notes) {
        var languages = SpokenLanguages.of(event.text("language"));
        var locales = languages.textLocales();
        values.with("spokenLanguages", languages.known())
                .with("title", locales, event.text("title"))
                .with("subtitle", locales, event.text("subtitle"))
                .with("abstract", locales, MarkdownFromHtml.convert(event.text("abstract")))
                .with("description", locales, MarkdownFromHtml.convert(event.text("description")));
        if (!event.fields().has("title")) {
            notes.add("It has no title.");
        }
        if (!languages.unknown().isEmpty()) {
            notes.add("No language by ISO 639-1: %s.".formatted(String.join(", ", languages.unknown())));
        }
    }

    /** Says nothing where the file says nothing: silence is no permission. */
    private static void recording(EventOf event, RecordValues values) {
        switch (event.text("do_not_record").toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> values.with("doNotRecord", true);
            case "false", "0", "no" -> values.with("doNotRecord", false);
            default -> {}
        }
    }

    private static void addresses(EventOf event, RecordValues values, List<String> notes) {
        values.with("links", SessionLinks.of(event, notes));
        WebAddress.of(event.text("feedback_url")).ifPresent(url -> values.with("feedback", Map.of("url", url)));
        if (event.fields().has("logo")) {
            notes.add("Its picture is not imported: %s".formatted(event.text("logo")));
        }
    }

    private static void times(Held first, RecordValues values) {
        values.with("startsAt", ProgrammeClock.written(first.start()))
                .with("endsAt", ProgrammeClock.written(first.end()));
        if (!first.event().room().isEmpty()) {
            values.with("room", new Ref("room", first.event().room()));
        }
    }

    private static List<Map<String, Object>> participants(EventOf event) {
        var keys = event.people().stream()
                .filter(person -> !person.name().isEmpty())
                .map(PersonOf::key)
                .distinct()
                .toList();
        var participants = new ArrayList<Map<String, Object>>();
        for (var key : keys) {
            participants.add(new RecordValues()
                    .with("person", new Ref("person", key))
                    .with("role", "speaker")
                    .with("order", participants.size() + 1L)
                    .all());
        }
        return participants;
    }

    private ImportRecord slot(SessionDraft draft, Held held) {
        var room = held.event().room();
        var values = new RecordValues()
                .with("edition", edition.ref())
                .with("session", new Ref("session", draft.key()))
                .with("kind", "session")
                .with("status", "scheduled")
                .with("start", ProgrammeClock.written(held.start()))
                .with("end", ProgrammeClock.written(held.end()))
                .with("rooms", room.isEmpty() ? List.of() : List.of(new Ref("room", room)))
                .with("publicNumber", number(held.event()));
        return ImportRecord.published("slot", held.key(), values.all(), List.of());
    }

    /** The id of the event, which apps know slots by; of several slots with one id only the first keeps it. */
    private Object number(EventOf event) {
        var id = event.text("id");
        return NUMBER.matcher(id).matches() && numbers.add(id) ? (Object) Long.valueOf(id) : "";
    }
}
