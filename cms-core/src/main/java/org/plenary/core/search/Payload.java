package org.plenary.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.search.PieceContent.Planned;
import org.plenary.core.search.PieceContent.Standing;
import org.plenary.core.timeline.Interval;
import org.plenary.spi.entry.EntryId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a document carries for readers, as bytes kept beside the index: JSON with short names, written and read here only. */
final class Payload {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Payload() {}

    static byte[] write(PieceContent content) {
        return MAPPER.writeValueAsBytes(json(content));
    }

    /** Stands for all that is written of the content. */
    static Digest digest(PieceContent content) {
        byte[] bytes = write(content);
        return Digest.of(bytes, bytes.length);
    }

    /**
     * What serves both who reads what is live, and who reads drafts.
     *
     * @param draft shows the same as the piece
     */
    static byte[] write(PieceContent piece, PieceContent draft) {
        var json = json(piece.withPlanned(draft.planned()));
        json.put("h", (long) draft.shared().revision());
        return MAPPER.writeValueAsBytes(json);
    }

    private static Map<String, Object> json(PieceContent content) {
        var json = new LinkedHashMap<String, Object>();
        json.put("i", content.id().toString());
        json.put("k", content.type());
        json.put("d", List.of(content.during().from(), content.during().until()));
        json.put("c", content.created());
        json.put("u", content.updated());
        json.put("v", content.values());
        var tracks = new LinkedHashMap<String, Object>();
        content.tracks()
                .forEach((track, standing) -> tracks.put(track, List.of((long) standing.revision(), standing.since())));
        json.put("t", tracks);
        if (!content.stale().isEmpty()) {
            json.put("s", content.stale());
        }
        if (!content.planned().isEmpty()) {
            json.put("p", content.planned().stream().map(Payload::write).toList());
        }
        return json;
    }

    /** As {@link #write(PieceContent)} was given it; of a document for both, the piece. */
    static PieceContent read(BytesRef bytes) {
        var json = json(bytes);
        return json.containsKey("h") ? content(json).withPlanned(List.of()) : content(json);
    }

    /** Of a document for both, the draft. */
    static PieceContent readDraft(BytesRef bytes) {
        var json = json(bytes);
        return content(json).asDraft(Math.toIntExact((long) part(json, "h")));
    }

    private static Map<String, Object> json(BytesRef bytes) {
        return map(MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, Map.class));
    }

    private static PieceContent content(Map<String, Object> json) {
        var during = list(part(json, "d"));
        var tracks = new TreeMap<String, Standing>();
        map(part(json, "t")).forEach((track, standing) -> tracks.put(track, standing(list(standing))));
        var stale = new LinkedHashMap<String, List<String>>();
        map(json.getOrDefault("s", Map.of())).forEach((locale, keys) -> stale.put(locale, words(list(keys))));
        return new PieceContent(
                new EntryId(UUID.fromString((String) part(json, "i"))),
                (String) part(json, "k"),
                new Interval((long) during.get(0), (long) during.get(1)),
                (long) part(json, "c"),
                (long) part(json, "u"),
                map(part(json, "v")),
                tracks,
                stale,
                list(json.getOrDefault("p", List.of())).stream()
                        .map(Payload::planned)
                        .toList());
    }

    private static List<Object> write(Planned planned) {
        return List.of(
                planned.track(),
                (long) planned.revision(),
                planned.during().from(),
                planned.during().until(),
                planned.same());
    }

    private static Planned planned(Object json) {
        var parts = list(json);
        return new Planned(
                (String) parts.get(0),
                Math.toIntExact((long) parts.get(1)),
                new Interval((long) parts.get(2), (long) parts.get(3)),
                (boolean) parts.get(4));
    }

    private static Object part(Map<String, Object> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static Standing standing(List<?> parts) {
        return new Standing(Math.toIntExact((long) parts.get(0)), (long) parts.get(1));
    }

    private static List<String> words(List<?> json) {
        var words = new ArrayList<String>(json.size());
        json.forEach(word -> words.add((String) word));
        return words;
    }

    @SuppressWarnings("unchecked") // written above as an object, whose keys are strings
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    private static List<?> list(Object json) {
        return (List<?>) json;
    }
}
