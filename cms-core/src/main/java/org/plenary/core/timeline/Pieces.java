package org.plenary.core.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.spi.entry.LocaleTag;

/** Joins the tracks of an entry: cuts time at every boundary and tells, between cuts, which revision of each track is live. */
public final class Pieces {
    private Pieces() {}

    /** The pieces in order of time; stretches in which the shared track is not live are left out. */
    public static List<Piece> of(Collection<Publication> publications) {
        var cuts = new TreeSet<Long>();
        publications.forEach(publication -> {
            cuts.add(publication.during().from());
            cuts.add(publication.during().until());
        });
        var pieces = new ArrayList<Piece>();
        Long from = null;
        for (Long cut : cuts) {
            if (from != null) {
                piece(publications, new Interval(from, cut)).ifPresent(next -> append(pieces, next));
            }
            from = cut;
        }
        return List.copyOf(pieces);
    }

    private static Optional<Piece> piece(Collection<Publication> publications, Interval during) {
        SortedMap<LocaleTag, Integer> locales = new TreeMap<>();
        Optional<Integer> shared = Optional.empty();
        for (var publication : publications) {
            if (publication.during().contains(during.from())) {
                switch (publication.track()) {
                    case Track.Shared ignored -> shared = Optional.of(publication.revision());
                    case Track.Of of -> locales.put(of.locale(), publication.revision());
                }
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
