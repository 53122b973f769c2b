package org.plenary.core.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.core.query.Locales;
import org.plenary.core.timeline.Interval;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/**
 * What an entry shows during a piece of its timeline, in all locales that are live then; or its draft.
 *
 * @param created when the entry was made, in epoch milliseconds
 * @param updated when it was last written to; only meant for readers of drafts
 * @param values by field key, localised values per locale
 * @param tracks per track word ({@code *}, {@code en} …) what is shown of it; of a draft, the newest revision everywhere
 * @param stale per locale the keys of the fields whose text is older than the default locale's
 * @param planned of a draft, its publications that were not over when it was written, and of a track without any the last; else
 *     empty
 */
public record PieceContent(
        EntryId id,
        String type,
        Interval during,
        long created,
        long updated,
        Map<String, Object> values,
        SortedMap<String, Standing> tracks,
        Map<String, List<String>> stale,
        List<Planned> planned) {

    private static final String SHARED = "*";

    /**
     * What is shown of a track.
     *
     * @param since from when on, in epoch milliseconds
     */
    public record Standing(int revision, long since) {}

    /**
     * A publication as the editors see it.
     *
     * @param same whether it shows the same as the draft does
     */
    public record Planned(String track, int revision, Interval during, boolean same) {}

    /** Whether a reader of these locales sees the piece while it lasts. */
    public boolean visibleTo(Locales locales, boolean localisedType) {
        return !localisedType
                || switch (locales) {
                    case Locales.Every ignored -> tracks.size() > 1;
                    case Locales.Chain(var chain) -> first(chain).isPresent();
                };
    }

    /** The newest revision among what is shown to a reader of these locales. */
    public int revision(Locales locales) {
        int shared = shared().revision();
        return Math.max(shared, first(locales.tags()).map(Standing::revision).orElse(shared));
    }

    /** When the last of what is shown to a reader of these locales was published. */
    public long publishedAt(Locales locales) {
        long shared = shared().since();
        return Math.max(shared, first(locales.tags()).map(Standing::since).orElse(shared));
    }

    /** The piece when it has ended: what is written to the entry from then on is not about it. */
    PieceContent over() {
        return new PieceContent(id, type, during, created, created, values, tracks, stale, planned);
    }

    PieceContent withPlanned(List<Planned> publications) {
        return new PieceContent(id, type, during, created, updated, values, tracks, stale, publications);
    }

    /** Whether the piece goes on showing what the draft would, in the same locales; then it has no private values either. */
    boolean isAlso(PieceContent draft) {
        return during.until() == Interval.FOREVER
                && tracks.keySet().equals(draft.tracks().keySet())
                && stale.equals(draft.stale())
                && values.equals(draft.values());
    }

    /**
     * A piece that shows the same as the draft, as that.
     *
     * @param head the newest revision
     */
    PieceContent asDraft(int head) {
        var always = new Interval(Interval.ALWAYS, Interval.FOREVER);
        var standings = new TreeMap<String, Standing>();
        tracks.keySet().forEach(track -> standings.put(track, new Standing(head, updated)));
        return new PieceContent(id, type, always, created, updated, values, standings, stale, planned);
    }

    /** What is shown of the values that are not localised. */
    Standing shared() {
        return Optional.ofNullable(tracks.get(SHARED))
                .orElseThrow(() -> new IllegalStateException("Nothing is shown of " + id));
    }

    private Optional<Standing> first(List<LocaleTag> chain) {
        for (var locale : chain) {
            var standing = tracks.get(locale.value());
            if (standing != null) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
