package org.plenary.api.manage.entries;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.Revision;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.JoinedValues;
import org.plenary.core.timeline.Piece;
import org.plenary.core.timeline.Timeline;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;

/** How the draft of an entry stands to what the world sees of it, track by track. */
final class Standing {
    private static final Interval EVER = new Interval(Interval.ALWAYS, Interval.FOREVER);

    private final ContentType type;
    private final EntrySnapshot snapshot;
    private final long now;

    Standing(ContentType type, EntrySnapshot snapshot, long now) {
        this.type = type;
        this.snapshot = snapshot;
        this.now = now;
    }

    /** How a track stands. */
    enum Status {
        /** The world does not see it. */
        DRAFT,
        /** The world sees it, and the draft differs. */
        CHANGED,
        /** The world sees what the draft says. */
        PUBLISHED,
        /** The world does not see it yet. */
        SCHEDULED
    }

    /** The status of the shared values and of every locale that the draft or a publication has, by the track's word. */
    SortedMap<String, String> words() {
        var tracks = new TreeSet<Track>();
        tracks.add(Track.SHARED);
        snapshot.entry().publications().forEach(publication -> {
            if (publication.during().until() > now) {
                tracks.add(publication.track());
            }
        });
        Locales.of(type.fields(), snapshot.head().values()).forEach(locale -> tracks.add(Track.of(locale)));
        var words = new TreeMap<String, String>();
        tracks.forEach(track -> words.put(track.word(), status(track).name().toLowerCase(Locale.ROOT)));
        return words;
    }

    private Status status(Track track) {
        var timeline = new Timeline(snapshot.entry().publications());
        var live = timeline.live(track, now);
        if (live.isPresent()) {
            return same(track, live.get().revision()) ? Status.PUBLISHED : Status.CHANGED;
        }
        boolean planned = timeline.publications().stream()
                .anyMatch(publication -> publication.track().equals(track)
                        && publication.during().from() > now);
        return planned ? Status.SCHEDULED : Status.DRAFT;
    }

    private boolean same(Track track, int revision) {
        var head = snapshot.head();
        if (revision == head.number()) {
            return true;
        }
        return switch (track) {
            case Track.Shared ignored -> joined(head.number(), Map.of()).equals(joined(revision, Map.of()));
            case Track.Of(LocaleTag locale) ->
                joined(head.number(), Map.of(locale, head.number()))
                        .equals(joined(head.number(), Map.of(locale, revision)));
        };
    }

    private Values joined(int shared, Map<LocaleTag, Integer> locales) {
        return JoinedValues.of(type.fields(), new Piece(EVER, shared, new TreeMap<>(locales)), number -> {
            Revision revision = snapshot.revision(number);
            return revision.values();
        });
    }
}
