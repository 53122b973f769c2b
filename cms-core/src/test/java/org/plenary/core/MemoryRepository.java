package org.plenary.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.plenary.core.change.Change;
import org.plenary.core.entry.Entry;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.entry.Revision;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Publication;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;

/** A repository in memory: what followers are given, without a database. */
public final class MemoryRepository implements EntrySource {
    private final ConcurrentSkipListMap<EntryId, EntrySnapshot> entries = new ConcurrentSkipListMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final SettableClock clock;
    private int made;

    public MemoryRepository(SettableClock clock) {
        this.clock = clock;
    }

    /** A new entry with one revision. Ids rise. */
    public synchronized EntryId create(String type, Map<String, Object> values) {
        var id = new EntryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + ++made));
        var revision = revision(1, new Values(values), Map.of(), Values.NONE);
        var entry = new Entry(id, type, 1, 1, clock.instant(), clock.instant(), false, List.of());
        put(new EntrySnapshot(entry, Map.of(1, revision)), Change.Kind.CREATED);
        return id;
    }

    /** A new revision. */
    public synchronized void save(EntryId id, Map<String, Object> values) {
        var old = of(id);
        var revisions = new HashMap<>(old.revisions());
        int number = old.entry().head() + 1;
        revisions.put(
                number,
                revision(
                        number,
                        new Values(values),
                        old.head().stamps(),
                        old.head().values()));
        put(new EntrySnapshot(entry(old, number, old.entry().publications(), false), revisions), Change.Kind.SAVED);
    }

    /** Shows the head from then on, in the shared track and in all locales in which it has texts. */
    public void publish(EntryId id, Instant from) {
        var tracks = new ArrayList<Track>(List.of(Track.SHARED));
        of(id).head().stamps().values().stream()
                .flatMap(perLocale -> perLocale.keySet().stream())
                .distinct()
                .map(LocaleTag::of)
                .map(Track::of)
                .forEach(tracks::add);
        tracks.forEach(track -> publish(id, track, new Interval(from.toEpochMilli(), Interval.FOREVER)));
    }

    public void publish(EntryId id) {
        publish(id, clock.instant());
    }

    /** Shows the head during the interval; what was shown then before gives way. */
    public synchronized void publish(EntryId id, Track track, Interval during) {
        var old = of(id);
        var publications = without(old.entry().publications(), track, during);
        publications.add(new Publication(track, old.entry().head(), during));
        put(
                new EntrySnapshot(
                        entry(old, old.entry().head(), publications, old.entry().deleted()), old.revisions()),
                Change.Kind.PUBLISHED);
    }

    /** Ends everything that is or will be shown. */
    public synchronized void unpublish(EntryId id) {
        hide(id, false, Change.Kind.UNPUBLISHED);
    }

    public synchronized void delete(EntryId id) {
        hide(id, true, Change.Kind.DELETED);
    }

    public EntrySnapshot of(EntryId id) {
        return entries.get(id);
    }

    public Collection<EntrySnapshot> all() {
        return entries.values();
    }

    public synchronized List<Change> changesAfter(long seq) {
        return List.copyOf(changes.subList((int) seq, changes.size()));
    }

    /** Records a change of the model. */
    public synchronized void modelChanged() {
        changes.add(new Change(
                changes.size() + 1,
                clock.instant(),
                Change.Kind.MODEL_CHANGED,
                Optional.empty(),
                "",
                List.of(),
                "test"));
    }

    @Override
    public List<EntrySnapshot> load(Collection<EntryId> ids) {
        return ids.stream()
                .distinct()
                .filter(entries::containsKey)
                .map(entries::get)
                .toList();
    }

    @Override
    public List<EntrySnapshot> after(EntryId last, int limit) {
        return entries.tailMap(last, false).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized long newestChange() {
        return changes.size();
    }

    private void hide(EntryId id, boolean deleted, Change.Kind kind) {
        var old = of(id);
        long now = clock.millis();
        var closed = new ArrayList<Publication>();
        for (var publication : old.entry().publications()) {
            var during = publication.during();
            if (during.until() <= now) {
                closed.add(publication);
            } else if (during.from() < now) {
                closed.add(
                        new Publication(publication.track(), publication.revision(), new Interval(during.from(), now)));
            }
        }
        put(new EntrySnapshot(entry(old, old.entry().head(), closed, deleted), old.revisions()), kind);
    }

    private static List<Publication> without(List<Publication> publications, Track track, Interval during) {
        var left = new ArrayList<Publication>();
        for (var publication : publications) {
            if (!publication.track().equals(track) || !publication.during().overlaps(during)) {
                left.add(publication);
                continue;
            }
            long from = publication.during().from();
            long until = publication.during().until();
            if (from < during.from()) {
                left.add(new Publication(track, publication.revision(), new Interval(from, during.from())));
            }
            if (until > during.until()) {
                left.add(new Publication(track, publication.revision(), new Interval(during.until(), until)));
            }
        }
        return left;
    }

    private Entry entry(EntrySnapshot old, int head, List<Publication> publications, boolean deleted) {
        var entry = old.entry();
        return new Entry(
                entry.id(),
                entry.type(),
                entry.version() + 1,
                head,
                entry.created(),
                clock.instant(),
                deleted,
                publications);
    }

    private Revision revision(int number, Values values, Map<String, Map<String, Integer>> old, Values before) {
        var stamps = new TreeMap<String, Map<String, Integer>>();
        values.fields().forEach((key, value) -> {
            if (value instanceof Map<?, ?> texts
                    && texts.keySet().stream()
                            .allMatch(word -> LocaleTag.parse((String) word).isPresent())) {
                var perLocale = new TreeMap<String, Integer>();
                texts.forEach((locale, text) -> {
                    boolean same = before.get(key, LocaleTag.of((String) locale))
                            .filter(text::equals)
                            .isPresent();
                    perLocale.put((String) locale, same ? old.get(key).get(locale) : number);
                });
                stamps.put(key, perLocale);
            }
        });
        return new Revision(number, clock.instant(), "test", "", false, values, stamps);
    }

    private void put(EntrySnapshot snapshot, Change.Kind kind) {
        entries.put(snapshot.entry().id(), snapshot);
        changes.add(new Change(
                changes.size() + 1,
                clock.instant(),
                kind,
                Optional.of(snapshot.entry().id()),
                snapshot.entry().type(),
                List.of(),
                "test"));
    }
}
