package org.plenary.plugin.events.schedule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;
import org.plenary.plugin.events.schedule.ConferenceFile.RoomOf;
import org.plenary.plugin.events.schedule.ConferenceFile.TrackOf;
import org.plenary.spi.exchange.ImportRecord;

/** The rooms, tracks and session types that the events of a file name; what is declared but never used is left out. */
record Vocabulary(ConferenceFile file, EditionOf edition, FileNotes notes) {
    private static final Pattern CAPACITY = Pattern.compile("[0-9]{1,6}");
    private static final int LONGEST_CODE = 60;
    private static final String NO_TYPE = "Session";

    /** The name of an event's type; one that has none gets a common one, as a published session needs it. */
    static String typeOf(EventOf event) {
        return event.fields().has("type") ? event.text("type") : NO_TYPE;
    }

    Stream<ImportRecord> records() {
        return Stream.of(rooms(), tracks(), types()).flatMap(Function.identity());
    }

    private Stream<ImportRecord> rooms() {
        var names = names("room", file.rooms().stream().map(RoomOf::name).toList(), EventOf::room);
        var capacities = firstStated(file.rooms(), RoomOf::name, RoomOf::capacity);
        return IntStream.range(0, names.size())
                .mapToObj(order -> record(
                        "room",
                        names.get(order),
                        new RecordValues()
                                .with("edition", List.of(edition.ref()))
                                .with("order", (long) order)
                                .with("capacity", capacity(capacities.getOrDefault(names.get(order), "")))));
    }

    private Stream<ImportRecord> tracks() {
        var names = names("track", file.tracks().stream().map(TrackOf::name).toList(), event -> event.text("track"));
        var colours = firstStated(file.tracks(), TrackOf::name, TrackOf::colour);
        return IntStream.range(0, names.size())
                .mapToObj(order -> record(
                        "track",
                        names.get(order),
                        new RecordValues()
                                .with("edition", edition.ref())
                                .with("order", (long) order)
                                .colour(colours.getOrDefault(names.get(order), ""))));
    }

    /** Codes begin with that of the edition: types are shared by all editions, and their codes are unique. */
    private Stream<ImportRecord> types() {
        var codes = new AddressWords();
        return names("type", List.of(), Vocabulary::typeOf).stream().map(name -> {
            var code = AddressWords.shortened(edition.code() + "-" + AddressWords.of(name), LONGEST_CODE);
            return record("session-type", name, new RecordValues().with("code", codes.free(code)));
        });
    }

    private static ImportRecord record(String type, String name, RecordValues values) {
        return ImportRecord.published(type, name, values.name(name).all(), List.of());
    }

    /** The names that events use: first the declared ones, in their order, then the others as they come. */
    private List<String> names(String what, List<String> declared, Function<EventOf, String> naming) {
        var used = file.events()
                .map(naming)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var unused = new LinkedHashSet<>(declared);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            notes.add("Declared but used by no event, so left out: %s %s".formatted(what, String.join(", ", unused)));
        }
        return Stream.concat(declared.stream().filter(used::contains), used.stream())
                .distinct()
                .toList();
    }

    private static <T> Map<String, String> firstStated(
            List<T> declared, Function<T, String> name, Function<T, String> value) {
        return declared.stream()
                .filter(one -> !value.apply(one).isEmpty())
                .collect(Collectors.toMap(name, value, (first, later) -> first));
    }

    private static Object capacity(String text) {
        return CAPACITY.matcher(text).matches() ? (Object) Long.valueOf(text) : "";
    }
}
