package org.plenary.plugin.events.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
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

/** Reads schedule.json as frab and pretalx write it. */
public final class ScheduleJsonImporter implements Importer {
    private static final Pattern HEAD =
            Pattern.compile("(?s)\\A\\s*\\{.*\"schedule\"\\s*:\\s*\\{.*\"conference\"\\s*:");
    private static final Pattern FLAT_DRAFT = Pattern.compile("schema2\\.json|schedule2");

    @Override
    public String format() {
        return "schedule-json";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        var beginning = Fields.clean(new String(head, StandardCharsets.UTF_8));
        return HEAD.matcher(beginning).find() && !FLAT_DRAFT.matcher(beginning).find();
    }

    @Override
    public ImportBatch read(ImportContent content) throws IOException {
        var conference = JsonObject.of(content.json())
                .map(root -> root.object("schedule").orElse(root))
                .flatMap(schedule -> schedule.object("conference"))
                .orElseThrow(() -> new UnreadableFile("This is JSON, but no schedule: it has no schedule.conference."));
        if (!(conference.members().get("days") instanceof List<?> days)) {
            throw new UnreadableFile("The schedule has no list of days (schedule.conference.days)."
                    + " The flat form \"schedule2\" cannot be read yet.");
        }
        return ScheduleMapping.of(conferenceFile(conference, days));
    }

    private static ConferenceFile conferenceFile(JsonObject conference, List<?> days) {
        var heading = new HashMap<>(conference.fields().texts());
        conference.object("colors").ifPresent(colours -> heading.put("color", colours.text("primary")));
        return new ConferenceFile(
                new Fields(heading),
                conference
                        .objects("tracks")
                        .map(track -> new TrackOf(track.text("name"), track.text("color")))
                        .toList(),
                conference
                        .objects("rooms")
                        .map(room -> new RoomOf(room.text("name"), room.text("capacity")))
                        .toList(),
                JsonObject.objectsIn(days).map(ScheduleJsonImporter::day).toList());
    }

    private static DayOf day(JsonObject day) {
        var texts = new HashMap<>(day.fields().texts());
        texts.putIfAbsent("start", day.text("day_start"));
        var events = new ArrayList<EventOf>();
        day.object("rooms")
                .ifPresent(rooms -> rooms.members().forEach((room, inRoom) -> {
                    if (inRoom instanceof List<?> list) {
                        JsonObject.objectsIn(list)
                                .map(event -> event(String.valueOf(room), event))
                                .forEach(events::add);
                    }
                }));
        return new DayOf(new Fields(texts), events);
    }

    private static EventOf event(String room, JsonObject event) {
        var links = Stream.concat(
                event.objects("links").map(link -> link("link", link)),
                event.objects("attachments").map(link -> link("attachment", link)));
        return new EventOf(
                Fields.clean(room).isEmpty() ? event.text("room") : Fields.clean(room),
                event.fields(),
                event.objects("persons").map(ScheduleJsonImporter::person).toList(),
                links.toList());
    }

    private static PersonOf person(JsonObject person) {
        var name = Stream.of("public_name", "name", "full_public_name")
                .map(person::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
        return new PersonOf(person.text("id"), name.orElse(""), person.text("biography"));
    }

    private static LinkOf link(String type, JsonObject link) {
        return new LinkOf(type, link.text("title"), link.text("url"));
    }
}
