package org.plenary.core.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.spi.entry.LocaleTag;

/** Joins the tracks of an entry: cuts time at every boundary and tells, between cuts, which revision of each track is live. */
public final class Pieces {
    private Pieces() {}

    /**
     * The pieces in order of time; stretches in which the shared track is not live are left out.
     *
     * @param publications those of one track never overlap
     */
    public static List<Piece> of(Collection<Publication> publications) {
        var cuts = new TreeMap<Long, List<Publication>>();
        publications.forEach(publication -> {
            cuts.computeIfAbsent(publication.during().from(), ignored -> new ArrayList<>())
                    .add(publication);
            cuts.computeIfAbsent(publication.during().until(), ignored -> new ArrayList<>())
                    .add(publication);
        });
        var pieces = new ArrayList<Piece>();
        var live = new TreeMap<Track, Publication>();
        long from = Interval.ALWAYS;
        for (var cut : cuts.entrySet()) {
            if (!live.isEmpty()) {
                piece(live, new Interval(from, cut.getKey())).ifPresent(next -> append(pieces, next));
            }
            from = cut.getKey();
            turn(live, cut.getValue(), from);
        }
        return List.copyOf(pieces);
    }

    /** First what ends then, so that what follows it on its track can take its place. */
    private static void turn(SortedMap<Track, Publication> live, List<Publication> turning, long at) {
        turning.stream()
                .filter(publication -> publication.during().until() == at)
                .forEach(publication -> {
                    live.remove(publication.track());
                });
        turning.stream()
                .filter(publication -> publication.during().from() == at)
                .forEach(publication -> {
                    live.put(publication.track(), publication);
                });
    }

    private static Optional<Piece> piece(SortedMap<Track, Publication> live, Interval during) {
        SortedMap<LocaleTag, Integer> locales = new TreeMap<>();
        Optional<Integer> shared = Optional.empty();
        for (var publication : live.values()) {
            switch (publication.track()) {
                case Track.Shared ignored -> shared = Optional.of(publication.revision());
                case Track.Of of -> locales.put(of.locale(), publication.revision());
            }
        }
        return shared.map(number -> new Piece(during, number, Collections.unmodifiableSortedMap(locales)));
    }

    /** Neighbours that show the same become one, so that a piece ends only when something changes. */
    private static void append(List<Piece> pieces, Piece next) {
        if (!pieces.isEmpty()) {
            var last = pieces.getLast();
            if (last.during().until() == next.during().from()
                    && last.shared() == next.shared()
                    && last.locales().equals(next.locales())) {
                var whole = new Interval(last.during().from(), next.during().until());
                pieces.set(pieces.size() - 1, new Piece(whole, last.shared(), last.locales()));
                return;
            }
        }
        pieces.add(next);
    }
}
