package org.plenary.core.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.plenary.core.search.PieceContent;
import org.plenary.core.search.PieceContent.Planned;
import org.plenary.core.timeline.Interval;

/** What of a draft the world sees, track by track, and what it is going to see. */
final class DraftStatus {
    private final PieceContent content;
    private final long now;

    DraftStatus(PieceContent content, long now) {
        this.content = content;
        this.now = now;
    }

    /**
     * Per track word ({@code *}, {@code en} …): {@code status} is live, planned or draft; {@code revision}, {@code from}
     * and {@code until} of what is live; {@code changed} when the draft differs from that; {@code planned} lists what is
     * to come.
     */
    Map<String, Object> tracks() {
        var words = new TreeSet<>(content.tracks().keySet());
        content.planned().forEach(publication -> words.add(publication.track()));
        var tracks = new LinkedHashMap<String, Object>();
        words.forEach(word -> tracks.put(word, track(word)));
        return tracks;
    }

    private Map<String, Object> track(String word) {
        var own = content.planned().stream()
                .filter(publication -> publication.track().equals(word))
                .toList();
        var live = own.stream()
                .filter(publication -> publication.during().contains(now))
                .findFirst();
        var planned = planned(own);
        var track = new LinkedHashMap<String, Object>();
        track.put("status", live.isPresent() ? "live" : planned.isEmpty() ? "draft" : "planned");
        live.ifPresent(publication -> {
            describe(publication, track);
            track.put("changed", !publication.same());
        });
        if (!planned.isEmpty()) {
            track.put("planned", planned);
        }
        return track;
    }

    private List<Object> planned(List<Planned> own) {
        var planned = new ArrayList<Object>();
        own.stream().filter(publication -> publication.during().from() > now).forEach(publication -> {
            var one = new LinkedHashMap<String, Object>();
            describe(publication, one);
            planned.add(one);
        });
        return planned;
    }

    private static void describe(Planned publication, Map<String, Object> into) {
        into.put("revision", publication.revision());
        time(publication.during().from()).ifPresent(from -> into.put("from", from));
        time(publication.during().until()).ifPresent(until -> into.put("until", until));
    }

    private static Optional<String> time(long millis) {
        return millis == Interval.ALWAYS || millis == Interval.FOREVER
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis).toString());
    }
}
