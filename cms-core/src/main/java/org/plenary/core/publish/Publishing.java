package org.plenary.core.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.change.Change;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.entry.Drafts;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntryStore;
import org.plenary.core.entry.Revision;
import org.plenary.core.entry.Rules;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violations;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.JoinedValues;
import org.plenary.core.timeline.Piece;
import org.plenary.core.timeline.Pieces;
import org.plenary.core.timeline.Timeline;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.Model;
import org.plenary.core.type.RequiredFields;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.rule.Publish;
import org.plenary.spi.rule.Unpublish;

/** The publishing verbs, inside the caller's transaction. */
public final class Publishing {
    private final Model model;
    private final Rules rules;
    private final UnitOfWork unit;
    private final EntryStore store;

    public Publishing(Model model, Rules rules, UnitOfWork unit) {
        this.model = model;
        this.rules = rules;
        this.unit = unit;
        this.store = new EntryStore(unit.entityManager());
    }

    /**
     * @throws PlenaryException INVALID_VALUES naming every required field that is missing, REJECTED_BY_RULE, or
     *     TIMELINE_CONFLICT
     */
    public EntrySnapshot publish(PublishEntry command) {
        return publish(lock(command.id(), command.basedOn()), command);
    }

    /**
     * Publishes an entry that this transaction has just written, and so holds the lock of.
     *
     * @throws PlenaryException as {@link #publish(PublishEntry)}
     */
    public EntrySnapshot publish(EntrySnapshot old, PublishEntry command) {
        var type = model.type(old.entry().type());
        var revision = command.revision().map(number -> revision(old, number)).orElseGet(old::head);
        var tracks = command.tracks().isEmpty() ? tracksWithValues(type, revision) : command.tracks();
        long now = now();
        var during = during(command, now);
        askRules(new Asked(type, old, during.from()), revision, tracks);
        var timeline = new Timeline(old.entry().publications());
        for (var track : new TreeSet<>(tracks)) {
            timeline = timeline.publish(track, revision.number(), during, now);
        }
        checkRequired(type, old, timeline, during.from());
        return stored(type, old, timeline, during.from() > now ? Change.Kind.RESCHEDULED : Change.Kind.PUBLISHED);
    }

    public EntrySnapshot unpublish(UnpublishEntry command) {
        var old = lock(command.id(), command.basedOn());
        var type = model.type(old.entry().type());
        long at = command.at().map(Instant::toEpochMilli).orElse(now());
        var timeline = new Timeline(old.entry().publications());
        var tracks = command.tracks().isEmpty() ? timeline.liveTracks(at) : command.tracks();
        if (tracks.isEmpty()) {
            throw new PlenaryException(ErrorCode.TIMELINE_CONFLICT, "Nothing of this entry is published then.");
        }
        var change = new Rules.RuleCase(
                type,
                command.id(),
                Optional.of(old.head().values()),
                old.head().values(),
                locales(tracks),
                Instant.ofEpochMilli(at));
        rules.before(Unpublish.of(type.name()), change);
        unit.afterwards(() -> rules.after(Unpublish.of(type.name()), change));
        for (var track : new TreeSet<>(tracks)) {
            timeline = timeline.unpublish(track, at, now());
        }
        return stored(type, old, timeline, at > now() ? Change.Kind.RESCHEDULED : Change.Kind.UNPUBLISHED);
    }

    /** Any other change of the timeline: cancelling, undoing. */
    public EntrySnapshot reschedule(EntryId id, long basedOn, UnaryOperator<Timeline> change) {
        var old = lock(id, basedOn);
        var type = model.type(old.entry().type());
        return stored(type, old, change.apply(new Timeline(old.entry().publications())), Change.Kind.RESCHEDULED);
    }

    private static Interval during(PublishEntry command, long now) {
        long from = command.from().map(Instant::toEpochMilli).orElse(now);
        long until = command.until().map(Instant::toEpochMilli).orElse(Interval.FOREVER);
        if (from >= until) {
            throw new PlenaryException(
                    ErrorCode.TIMELINE_CONFLICT,
                    "The publication would be over before it begins: 'until' must be after 'from'.");
        }
        return new Interval(from, until);
    }

    long now() {
        return unit.now().toEpochMilli();
    }

    private EntrySnapshot lock(EntryId id, long basedOn) {
        var snapshot = new Drafts(model, rules, unit).lock(id, basedOn);
        if (snapshot.entry().deleted()) {
            throw new PlenaryException(
                    ErrorCode.NOT_FOUND, "Entry %s is in the trash; restore it first.".formatted(id));
        }
        return snapshot;
    }

    private Revision revision(EntrySnapshot old, int number) {
        return store.revision(old.entry().id(), number)
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.NOT_FOUND,
                        "Entry %s has no revision %d.".formatted(old.entry().id(), number)));
    }

    /** What the world will see from then on, all tracks joined, must have what the type requires. */
    private void checkRequired(ContentType type, EntrySnapshot old, Timeline timeline, long from) {
        var found = new Violations();
        var shown = timeline.publications().stream()
                .filter(publication -> publication.during().contains(from))
                .toList();
        Pieces.of(shown).stream().filter(piece -> piece.during().contains(from)).forEach(piece -> {
            var values = JoinedValues.of(
                    type.fields(), piece, number -> known(old, number).values());
            new RequiredFields(model.languages())
                    .missing(type, values, readers(piece))
                    .forEach(found::add);
        });
        found.throwIfPresent(ErrorCode.INVALID_VALUES, "Something is missing that a published entry must have.");
    }

    private Revision known(EntrySnapshot old, int number) {
        return old.revisions().containsKey(number) ? old.revision(number) : revision(old, number);
    }

    /** Whoever can read it; of an entry without any text, the reader of the default locale. */
    private Set<LocaleTag> readers(Piece piece) {
        return piece.locales().isEmpty()
                ? Set.of(model.languages().preferred())
                : piece.locales().keySet();
    }

    private void askRules(Asked asked, Revision revision, Set<Track> tracks) {
        var type = asked.type();
        var change = new Rules.RuleCase(
                type,
                asked.old().entry().id(),
                Optional.of(asked.old().head().values()),
                revision.values(),
                locales(tracks),
                Instant.ofEpochMilli(asked.from()));
        rules.before(Publish.of(type.name()), change);
        unit.afterwards(() -> rules.after(Publish.of(type.name()), change));
    }

    /** What shall be published, and from when. */
    private record Asked(ContentType type, EntrySnapshot old, long from) {}

    private EntrySnapshot stored(ContentType type, EntrySnapshot old, Timeline timeline, Change.Kind kind) {
        if (timeline.publications().equals(old.entry().publications())) {
            return old;
        }
        var stored = store.hold(type, store.publish(old, timeline.publications(), unit.now()), now());
        unit.record(kind, stored, changedTracks(old, timeline));
        return stored;
    }

    private static List<String> changedTracks(EntrySnapshot old, Timeline timeline) {
        var before = Set.copyOf(old.entry().publications());
        var after = Set.copyOf(timeline.publications());
        return Stream.concat(
                        before.stream().filter(p -> !after.contains(p)),
                        after.stream().filter(p -> !before.contains(p)))
                .map(publication -> publication.track().word())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The shared values, and every locale in which the revision has a text. An entry that could have texts and has none (a
     * coffee break) goes out in the default locale, from where other locales fall back to it.
     */
    private Set<Track> tracksWithValues(ContentType type, Revision revision) {
        var locales = EntryStore.localesOf(type, revision.values());
        var tracks = new TreeSet<Track>();
        tracks.add(Track.SHARED);
        locales.forEach(locale -> tracks.add(Track.of(locale)));
        if (locales.isEmpty() && type.hasLocalisedPart()) {
            tracks.add(Track.of(model.languages().preferred()));
        }
        return tracks;
    }

    private static Set<LocaleTag> locales(Set<Track> tracks) {
        return tracks.stream()
                .flatMap(track -> switch (track) {
                    case Track.Shared ignored -> Stream.<LocaleTag>empty();
                    case Track.Of of -> Stream.of(of.locale());
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
