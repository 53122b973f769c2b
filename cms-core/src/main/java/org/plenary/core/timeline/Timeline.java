package org.plenary.core.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * The publications of one entry: per track, intervals that never overlap. Immutable; every verb answers a new timeline.
 * What lies before now is history and never changes; only the end of what is live, and what is planned, can be moved.
 */
public final class Timeline {
    private static final Comparator<Publication> ORDER = Comparator.comparing(Publication::track)
            .thenComparing(publication -> publication.during().from());

    private final List<Publication> publications;

    public Timeline(Collection<Publication> publications) {
        this.publications = publications.stream().sorted(ORDER).toList();
    }

    /** By track, then time. */
    public List<Publication> publications() {
        return publications;
    }

    public Optional<Publication> live(Track track, long at) {
        return of(track).stream()
                .filter(publication -> publication.during().contains(at))
                .findFirst();
    }

    /** The tracks of which something is live at the instant. */
    public Set<Track> liveTracks(long at) {
        var live = new TreeSet<Track>();
        publications.stream()
                .filter(publication -> publication.during().contains(at))
                .forEach(publication -> live.add(publication.track()));
        return live;
    }

    /**
     * Shows a revision of a track during the interval. What is live when it begins ends there, and comes back afterwards if
     * it would have lasted longer; an endless publication ends where the next planned one begins.
     *
     * @throws PlenaryException TIMELINE_CONFLICT when the interval begins in the past, or its given end lies beyond the
     *     beginning of another planned publication
     */
    public Timeline publish(Track track, int revision, Interval during, long now) {
        refusePast(during.from(), now, "publish");
        var next = of(track).stream()
                .filter(publication -> publication.during().from() > during.from()
                        && publication.during().from() < during.until())
                .findFirst();
        long until = next.map(planned -> planned.during().from()).orElse(during.until());
        if (!during.endless() && until < during.until()) {
            throw conflict("Track %s has a publication planned from %s, before the end you give; cancel it first."
                    .formatted(track.word(), instant(until)));
        }
        var changed = new ArrayList<Publication>();
        for (var publication : publications) {
            changed.addAll(
                    publication.track().equals(track)
                            ? without(publication, new Interval(during.from(), until))
                            : List.of(publication));
        }
        changed.add(new Publication(track, revision, new Interval(during.from(), until)));
        return new Timeline(changed);
    }

    /** Ends what is live at the instant. @throws PlenaryException TIMELINE_CONFLICT for the past, or when nothing is live */
    public Timeline unpublish(Track track, long at, long now) {
        refusePast(at, now, "unpublish");
        var live = live(track, at)
                .orElseThrow(
                        () -> conflict("Nothing of track %s is published at %s.".formatted(track.word(), instant(at))));
        return replacing(publication -> publication.equals(live) ? until(publication, at) : Optional.of(publication));
    }

    /**
     * Takes back what was planned of a track at the instant: a beginning still to come, or an end still to come.
     *
     * @throws PlenaryException TIMELINE_CONFLICT when nothing is planned there
     */
    public Timeline cancelPlanned(Track track, long at, long now) {
        if (at <= now) {
            throw conflict("%s is not in the future; only what is planned can be cancelled.".formatted(instant(at)));
        }
        var begins = of(track).stream().filter(p -> p.during().from() == at).findFirst();
        var ends = of(track).stream().filter(p -> p.during().until() == at).findFirst();
        if (begins.isEmpty() && ends.isEmpty()) {
            throw conflict("Nothing of track %s is planned at %s.".formatted(track.word(), instant(at)));
        }
        long resumeUntil = begins.map(planned -> planned.during().until()).orElse(Interval.FOREVER);
        return replacing(publication -> {
            if (begins.filter(publication::equals).isPresent()) {
                return Optional.empty();
            }
            return ends.filter(publication::equals).isPresent()
                    ? Optional.of(during(publication, publication.during().from(), resumeUntil))
                    : Optional.of(publication);
        });
    }

    /**
     * Shows again what was live before the last boundary that has passed, in every track that changed there. Undoing twice
     * is doing again.
     *
     * @throws PlenaryException TIMELINE_CONFLICT when nothing was ever published
     */
    public Timeline undo(long now) {
        long last = publications.stream()
                .flatMap(p -> List.of(p.during().from(), p.during().until()).stream())
                .filter(boundary -> boundary <= now)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> conflict("Nothing was published yet, so there is nothing to undo."));
        var undone = this;
        for (var track : tracksBoundedAt(last)) {
            var before = live(track, last - 1);
            if (before.isPresent()) {
                undone = undone.publish(track, before.get().revision(), new Interval(now, Interval.FOREVER), now);
            } else if (live(track, now).isPresent()) {
                undone = undone.unpublish(track, now, now);
            }
        }
        return undone;
    }

    /** Nothing is live from now on, and nothing planned. */
    public Timeline close(long now) {
        return replacing(publication ->
                publication.during().until() <= now ? Optional.of(publication) : until(publication, now));
    }

    private Set<Track> tracksBoundedAt(long instant) {
        var tracks = new TreeSet<Track>();
        publications.stream()
                .filter(p -> p.during().from() == instant || p.during().until() == instant)
                .forEach(p -> tracks.add(p.track()));
        return tracks;
    }

    private List<Publication> of(Track track) {
        return publications.stream().filter(p -> p.track().equals(track)).toList();
    }

    private Timeline replacing(Function<Publication, Optional<Publication>> change) {
        return new Timeline(
                publications.stream().flatMap(p -> change.apply(p).stream()).toList());
    }

    /** What remains of a publication outside the interval: nothing, one part, or two. */
    private static List<Publication> without(Publication publication, Interval hole) {
        var whole = publication.during();
        if (!whole.overlaps(hole)) {
            return List.of(publication);
        }
        var rest = new ArrayList<Publication>();
        if (whole.from() < hole.from()) {
            rest.add(during(publication, whole.from(), hole.from()));
        }
        if (whole.until() > hole.until()) {
            rest.add(during(publication, hole.until(), whole.until()));
        }
        return rest;
    }

    /** The publication ended at the instant; empty when nothing of it would remain. */
    private static Optional<Publication> until(Publication publication, long at) {
        return publication.during().from() < at
                ? Optional.of(during(publication, publication.during().from(), at))
                : Optional.empty();
    }

    private static Publication during(Publication publication, long from, long until) {
        return new Publication(publication.track(), publication.revision(), new Interval(from, until));
    }

    private static void refusePast(long at, long now, String verb) {
        if (at < now) {
            throw conflict("You cannot %s in the past: %s is over. Leave the time out to mean now."
                    .formatted(verb, instant(at)));
        }
    }

    private static PlenaryException conflict(String message) {
        return new PlenaryException(ErrorCode.TIMELINE_CONFLICT, message);
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
