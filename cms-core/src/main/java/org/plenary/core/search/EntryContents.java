package org.plenary.core.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.Revision;
import org.plenary.core.search.PieceContent.Planned;
import org.plenary.core.search.PieceContent.Standing;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.JoinedValues;
import org.plenary.core.timeline.Piece;
import org.plenary.core.timeline.Pieces;
import org.plenary.core.timeline.Publication;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.Trait;

/** Works out what the pieces and the draft of an entry show. Pure. */
final class EntryContents {
    private static final SortedMap<LocaleTag, Integer> NO_TEXTS = new TreeMap<>();

    private final EntrySnapshot snapshot;
    private final ContentType type;
    private final LocaleTag preferred;

    /** @param preferred the locale whose texts the others are translated from */
    EntryContents(EntrySnapshot snapshot, ContentType type, LocaleTag preferred) {
        this.snapshot = snapshot;
        this.type = type;
        this.preferred = preferred;
    }

    /** In order of time. */
    List<Piece> pieces() {
        return Pieces.of(snapshot.entry().publications());
    }

    /** What a piece shows; without private fields. */
    PieceContent of(Piece piece) {
        var open =
                type.fields().stream().filter(field -> !field.is(Trait.PRIVATE)).toList();
        return content(piece, open);
    }

    /**
     * Stands for what a piece of this entry shows once it is over: revisions do not change, nor does what was seen of them when. What
     * is told of a file may; it is not in here.
     */
    static Digest digest(Piece piece) {
        var words = new StringBuilder().append(piece.shared());
        piece.locales()
                .forEach((locale, number) ->
                        words.append(' ').append(locale.value()).append(number));
        byte[] bytes = words.append(' ')
                .append(piece.during().from())
                .append(' ')
                .append(piece.during().until())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return Digest.of(bytes, bytes.length);
    }

    /** Whether the values of these pieces are at hand, and those of the draft. */
    boolean has(Collection<Piece> pieces) {
        var there = snapshot.revisions().keySet();
        return there.contains(snapshot.entry().head())
                && pieces.stream()
                        .allMatch(piece -> there.contains(piece.shared())
                                && there.containsAll(piece.locales().values()));
    }

    /** The newest revision, with everything in it; empty for an entry in the trash. */
    Optional<PieceContent> draft() {
        var entry = snapshot.entry();
        if (entry.deleted()) {
            return Optional.empty();
        }
        var tracks = new TreeMap<String, Standing>();
        var standing = new Standing(entry.head(), entry.updated().toEpochMilli());
        tracks.put(Track.SHARED.word(), standing);
        var stamps = new TreeMap<LocaleTag, Revision>();
        for (var locale : TextLocales.of(type.fields(), snapshot.head().values())) {
            tracks.put(locale.value(), standing);
            stamps.put(locale, snapshot.head());
        }
        var always = new Interval(Interval.ALWAYS, Interval.FOREVER);
        return Optional.of(content(always, snapshot.head().values().fields(), tracks, stamps)
                .withPlanned(planned()));
    }

    private PieceContent content(Piece piece, List<Field> open) {
        var values = JoinedValues.of(open, piece, this::values);
        var tracks = new TreeMap<String, Standing>();
        tracks.put(Track.SHARED.word(), standing(Track.SHARED, piece.shared(), piece));
        var revisions = new TreeMap<LocaleTag, Revision>();
        piece.locales().forEach((locale, number) -> {
            tracks.put(locale.value(), standing(Track.of(locale), number, piece));
            revisions.put(locale, snapshot.revision(number));
        });
        return content(piece.during(), values.fields(), tracks, revisions);
    }

    private PieceContent content(
            Interval during,
            Map<String, Object> values,
            SortedMap<String, Standing> tracks,
            SortedMap<LocaleTag, Revision> revisions) {
        var entry = snapshot.entry();
        return new PieceContent(
                entry.id(),
                entry.type(),
                during,
                entry.created().toEpochMilli(),
                entry.updated().toEpochMilli(),
                values,
                tracks,
                stale(revisions),
                List.of());
    }

    private Standing standing(Track track, int revision, Piece piece) {
        long since = snapshot.entry().publications().stream()
                .filter(publication -> publication.track().equals(track)
                        && publication.during().contains(piece.during().from()))
                .mapToLong(publication -> publication.during().from())
                .findFirst()
                .orElse(piece.during().from());
        return new Standing(revision, since);
    }

    /** A text is stale when the default locale's was changed in a later revision. */
    private Map<String, List<String>> stale(SortedMap<LocaleTag, Revision> revisions) {
        var source = Optional.ofNullable(revisions.get(preferred));
        var stale = new TreeMap<String, List<String>>();
        if (source.isEmpty()) {
            return stale;
        }
        revisions.forEach((locale, revision) -> {
            var keys = type.fields().stream()
                    .map(Field::key)
                    .filter(key -> stamp(revision, key, locale) > 0
                            && stamp(source.get(), key, preferred) > stamp(revision, key, locale))
                    .toList();
            if (!keys.isEmpty()) {
                stale.put(locale.value(), keys);
            }
        });
        return stale;
    }

    private static int stamp(Revision revision, String key, LocaleTag locale) {
        return revision.stamps().getOrDefault(key, Map.of()).getOrDefault(locale.value(), 0);
    }

    /** What is over is not compared to the draft; of a track of which all is over the last tells that it was there. */
    private List<Planned> planned() {
        long written = snapshot.entry().updated().toEpochMilli();
        var last = new TreeMap<Track, Publication>();
        snapshot.entry().publications().forEach(publication -> last.put(publication.track(), publication));
        var planned = new ArrayList<Planned>();
        for (var publication : snapshot.entry().publications()) {
            boolean over = publication.during().until() <= written;
            if (!over || last.get(publication.track()) == publication) {
                planned.add(new Planned(
                        publication.track().word(),
                        publication.revision(),
                        publication.during(),
                        !over && same(publication)));
            }
        }
        return planned;
    }

    private boolean same(Publication publication) {
        int head = snapshot.entry().head();
        return publication.revision() == head
                || switch (publication.track()) {
                    case Track.Shared ignored ->
                        joined(publication.revision(), NO_TEXTS).equals(joined(head, NO_TEXTS));
                    case Track.Of(var locale) ->
                        joined(head, texts(locale, publication.revision())).equals(joined(head, texts(locale, head)));
                };
    }

    private Values joined(int shared, SortedMap<LocaleTag, Integer> texts) {
        var always = new Interval(Interval.ALWAYS, Interval.FOREVER);
        return JoinedValues.of(type.fields(), new Piece(always, shared, texts), this::values);
    }

    private static SortedMap<LocaleTag, Integer> texts(LocaleTag locale, int revision) {
        var texts = new TreeMap<LocaleTag, Integer>();
        texts.put(locale, revision);
        return texts;
    }

    private Values values(int revision) {
        return snapshot.revision(revision).values();
    }
}
