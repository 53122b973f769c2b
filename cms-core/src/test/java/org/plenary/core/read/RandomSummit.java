package org.plenary.core.read;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Seed;
import org.plenary.core.Summit;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.ZonedTimes;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/** Fills a repository with random entries that are saved, published, scheduled, hidden and deleted in random order. */
public final class RandomSummit {
    static final List<String> WORDS = List.of("oil", "Oil", "steel", "Über", "uber", "éclair", "zinc", "a b", "*", "");
    static final List<String> LEVELS = List.of("introductory", "intermediate", "advanced");
    static final List<String> ROLES = List.of("speaker", "moderator", "guest");
    static final List<String> ZONES = List.of("Asia/Dubai", "America/New_York", "UTC");
    private static final List<LocaleTag> LOCALES = List.of(Summit.EN, Summit.AR, Summit.RU);

    private final Seed seed;
    private final IndexedRepository summit;
    private final List<EntryId> tracks = new ArrayList<>();
    private final List<EntryId> people = new ArrayList<>();
    private final List<EntryId> sessions = new ArrayList<>();

    public RandomSummit(Seed seed, IndexedRepository summit) {
        this.seed = seed;
        this.summit = summit;
    }

    public void fill(int entries, int steps) {
        for (int i = 0; i < entries; i++) {
            tracks.add(summit.repository.create("track", track()));
            people.add(summit.repository.create("person", person()));
        }
        for (int i = 0; i < entries * 3; i++) {
            sessions.add(summit.repository.create("session", session()));
        }
        for (int i = 0; i < steps; i++) {
            step();
            if (seed.oneIn(5)) {
                summit.clock.advance(Duration.ofMinutes(seed.below(40)));
            }
            if (seed.oneIn(10)) {
                summit.follow();
            }
        }
        summit.follow();
    }

    EntryId anySession() {
        return seed.oneOf(sessions);
    }

    EntryId anyPerson() {
        return seed.oneOf(people);
    }

    /** Around the present of the repository. */
    Instant anyInstant() {
        return summit.clock.instant().plus(Duration.ofMinutes(seed.below(1_200) - 800));
    }

    /** One random verb for a random entry. */
    public void step() {
        var id = seed.oneOf(seed.oneIn(3) ? tracks : seed.oneIn(3) ? people : sessions);
        switch (seed.below(12)) {
            case 0, 1 -> save(id);
            case 2 -> summit.repository.unpublish(id);
            case 3 -> {
                if (seed.oneIn(4)) {
                    summit.repository.delete(id);
                }
            }
            case 4, 5, 6 -> publishAll(id);
            default -> publishTrack(id, seed.oneIn(2) ? Track.SHARED : Track.of(seed.oneOf(LOCALES)), interval());
        }
    }

    private void publishAll(EntryId id) {
        var interval = interval();
        publishTrack(id, Track.SHARED, interval);
        LOCALES.forEach(locale -> {
            if (!seed.oneIn(4)) {
                publishTrack(id, Track.of(locale), interval);
            }
        });
    }

    private void publishTrack(EntryId id, Track track, Interval interval) {
        if (!summit.repository.of(id).entry().deleted()) {
            summit.repository.publish(id, track, interval);
        }
    }

    private Interval interval() {
        long from = summit.clock.millis()
                + (seed.oneIn(3) ? Duration.ofMinutes(seed.below(300)).toMillis() : 0);
        return new Interval(
                from,
                seed.oneIn(2)
                        ? Interval.FOREVER
                        : from + Duration.ofMinutes(1 + seed.below(300)).toMillis());
    }

    private void save(EntryId id) {
        var values = switch (summit.repository.of(id).entry().type()) {
            case "track" -> track();
            case "person" -> person();
            default -> session();
        };
        summit.repository.save(id, values);
    }

    private Map<String, Object> track() {
        var values = new LinkedHashMap<String, Object>();
        maybe(values, "slug", () -> "t" + seed.below(6));
        maybe(values, "name", this::texts);
        maybe(values, "order", () -> (long) seed.below(5));
        return values;
    }

    private Map<String, Object> person() {
        var values = new LinkedHashMap<String, Object>();
        maybe(values, "slug", () -> "p" + seed.below(8));
        maybe(values, "name", this::texts);
        return values;
    }

    private Map<String, Object> session() {
        var values = new LinkedHashMap<String, Object>();
        maybe(values, "title", this::texts);
        maybe(values, "abstract", this::texts);
        maybe(values, "code", () -> seed.oneOf(WORDS));
        maybe(values, "track", () -> seed.oneOf(tracks).toString());
        maybe(
                values,
                "speakers",
                () -> List.of(anyPerson().toString(), anyPerson().toString()));
        maybe(values, "participants", this::participants);
        maybe(values, "startsAt", () -> ZonedTimes.format(time().atZone(ZoneId.of(seed.oneOf(ZONES)))));
        maybe(values, "embargoUntil", () -> time().toString());
        maybe(values, "day", () -> "2027-06-0" + (1 + seed.below(4)));
        maybe(values, "length", () -> Duration.ofMinutes(15L * seed.below(6)).toString());
        maybe(values, "order", () -> (long) seed.below(6) - 2);
        maybe(values, "price", () -> new BigDecimal(seed.below(8)).movePointLeft(1));
        maybe(values, "featured", () -> seed.oneIn(2));
        maybe(values, "level", () -> seed.oneOf(LEVELS));
        maybe(values, "languages", () -> List.of(seed.oneOf(WORDS), seed.oneOf(WORDS)));
        return values;
    }

    private Instant time() {
        return Instant.parse("2027-06-01T22:00:00Z").plus(Duration.ofMinutes(30L * seed.below(100)));
    }

    private List<Object> participants() {
        var items = new ArrayList<Object>();
        for (int i = 0; i <= seed.below(3); i++) {
            var item = new LinkedHashMap<String, Object>();
            item.put("_id", Integer.toString(i));
            item.put("person", anyPerson().toString());
            maybe(item, "role", () -> seed.oneOf(ROLES));
            maybe(item, "affiliation", this::texts);
            items.add(item);
        }
        return items;
    }

    private Map<String, Object> texts() {
        var texts = new LinkedHashMap<String, Object>();
        for (var locale : LOCALES) {
            if (seed.oneIn(2)) {
                texts.put(locale.value(), seed.oneOf(WORDS) + (seed.oneIn(2) ? " " + seed.oneOf(WORDS) : ""));
            }
        }
        return texts.isEmpty() ? Map.of("en", seed.oneOf(WORDS)) : texts;
    }

    private void maybe(Map<String, Object> values, String key, Supplier<Object> value) {
        if (!seed.oneIn(4)) {
            values.put(key, value.get());
        }
    }
}
