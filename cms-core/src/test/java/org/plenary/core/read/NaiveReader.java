package org.plenary.core.read;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.core.MemoryRepository;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Perspective;
import org.plenary.core.query.Test;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.JoinedValues;
import org.plenary.core.timeline.Piece;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.Model;
import org.plenary.core.type.ZonedTimes;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.FieldKind;

/** Answers queries by looking at every entry: slow, and simple enough to be right. */
final class NaiveReader {
    private final MemoryRepository repository;
    private final Model model;
    private final ContentQuery query;
    private final long at;

    NaiveReader(MemoryRepository repository, Model model, ContentQuery query, Instant now) {
        this.repository = repository;
        this.model = model;
        this.query = query;
        this.at = query.perspective() instanceof Perspective.AsOf(Instant then, var ignored)
                ? then.toEpochMilli()
                : now.toEpochMilli();
    }

    /** What is seen of the entries, in order. */
    List<Seen> found() {
        return repository.all().stream()
                .filter(entry ->
                        entry.entry().type().equals(query.types().getFirst().name()))
                .flatMap(entry -> seen(entry).stream())
                .filter(seen -> matches(query.filter(), seen))
                .sorted(this::compare)
                .toList();
    }

    /** What is seen of an entry. @param live the locales that are live, none of a draft */
    record Seen(EntryId id, Values values, List<LocaleTag> live) {}

    Optional<Seen> seen(EntrySnapshot entry) {
        var id = entry.entry().id();
        if (query.perspective() instanceof Perspective.Draft) {
            return entry.entry().deleted()
                    ? Optional.empty()
                    : Optional.of(new Seen(id, entry.head().values(), List.of()));
        }
        var type = model.type(entry.entry().type());
        var live = new HashMap<Track, Integer>();
        for (var publication : entry.entry().publications()) {
            if (publication.during().from() <= at && at < publication.during().until()) {
                live.put(publication.track(), publication.revision());
            }
        }
        var texts = new TreeMap<LocaleTag, Integer>();
        live.forEach((track, revision) -> {
            if (track instanceof Track.Of(var locale)) {
                texts.put(locale, revision);
            }
        });
        boolean visible = query.locales() instanceof Locales.Every
                ? !texts.isEmpty()
                : query.locales().tags().stream().anyMatch(texts::containsKey);
        if (!live.containsKey(Track.SHARED) || !visible) {
            return Optional.empty();
        }
        var piece = new Piece(new Interval(at, at + 1), live.get(Track.SHARED), texts);
        var values = JoinedValues.of(
                type.fields(), piece, number -> entry.revision(number).values());
        return Optional.of(new Seen(id, values, List.copyOf(texts.keySet())));
    }

    private boolean matches(Filter filter, Seen seen) {
        return switch (filter) {
            case Filter.All() -> true;
            case Filter.And(var parts) -> parts.stream().allMatch(part -> matches(part, seen));
            case Filter.Or(var parts) -> parts.stream().anyMatch(part -> matches(part, seen));
            case Filter.Not(var part) -> !matches(part, seen);
            case Filter.Condition(var leaf, var test) ->
                leaf.equals(Leaf.ID)
                        ? test instanceof Test.Exists
                                || test instanceof Test.OneOf(var ids)
                                        && ids.contains(seen.id().toString())
                        : values(leaf, seen).stream().anyMatch(value -> passes(leaf, test, value));
            case Filter.Related(var reference, var branches) ->
                values(reference, seen).stream()
                        .flatMap(id -> Stream.ofNullable(
                                repository.of(EntryId.parse((String) id).orElseThrow())))
                        .anyMatch(target -> branches.stream()
                                .filter(branch ->
                                        branch.type().equals(target.entry().type()))
                                .anyMatch(branch -> seen(target)
                                        .filter(there -> matches(branch.filter(), there))
                                        .isPresent()));
        };
    }

    /** What the reader sees at the place, or could if texts in items are only in part translated. */
    private List<Object> values(Leaf leaf, Seen seen) {
        var steps = List.of(leaf.path().split("\\."));
        if (leaf.localisedAt().isEmpty()) {
            return plain(seen.values().fields(), steps);
        }
        var perLocale = new ArrayList<Map<?, ?>>();
        plain(seen.values().fields(), steps).forEach(texts -> perLocale.add((Map<?, ?>) texts));
        var values = new ArrayList<>();
        for (var locale : query.locales().tags()) {
            for (var texts : perLocale) {
                Stream.ofNullable(texts.get(locale.value())).forEach(values::add);
            }
            boolean complete =
                    !perLocale.isEmpty() && perLocale.stream().allMatch(texts -> texts.containsKey(locale.value()));
            if (complete && query.locales() instanceof Locales.Chain) {
                break;
            }
        }
        return values;
    }

    private static List<Object> plain(Map<?, ?> values, List<String> steps) {
        Object value = values.get(steps.getFirst());
        var items = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        if (steps.size() == 1) {
            return new ArrayList<>(items);
        }
        var inside = new ArrayList<>();
        items.forEach(item -> inside.addAll(plain((Map<?, ?>) item, steps.subList(1, steps.size()))));
        return inside;
    }

    private static boolean passes(Leaf leaf, Test test, Object value) {
        return switch (test) {
            case Test.Exists() -> true;
            case Test.OneOf(var words) -> words.contains((String) value);
            case Test.Within(var ranges) ->
                ranges.stream().anyMatch(range -> range.contains(number(leaf, value, range.wallClock())));
            case Test.WithinReal(var ranges) ->
                ranges.stream().anyMatch(range -> range.contains(((BigDecimal) value).doubleValue()));
            case Test.Containing(var part) -> fold((String) value).contains(fold(part));
            case Test.StartingWith(var start) -> fold((String) value).startsWith(fold(start));
        };
    }

    private static String fold(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text);
    }

    private static long number(Leaf leaf, Object value, boolean wallClock) {
        return switch (leaf.kind()) {
            case FieldKind.Truth ignored -> (boolean) value ? 1 : 0;
            case FieldKind.Day ignored -> LocalDate.parse((String) value).toEpochDay();
            case FieldKind.Moment ignored -> Instant.parse((String) value).toEpochMilli();
            case FieldKind.Span ignored -> Duration.parse((String) value).toMillis();
            case FieldKind.ZonedTime ignored -> {
                var time = ZonedTimes.parse((String) value);
                yield wallClock
                        ? time.toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli()
                        : time.toInstant().toEpochMilli();
            }
            default -> (long) value;
        };
    }

    private int compare(Seen one, Seen other) {
        for (var order : query.order()) {
            var left = key(order.leaf(), one);
            var right = key(order.leaf(), other);
            int result = left.isEmpty() || right.isEmpty()
                    ? Boolean.compare(left.isEmpty(), right.isEmpty())
                    : left.get().compareTo(right.get()) * (order.descending() ? -1 : 1);
            if (result != 0) {
                return result;
            }
        }
        return one.id().compareTo(other.id());
    }

    private Optional<Key> key(Leaf leaf, Seen seen) {
        if (leaf.equals(Leaf.ID)) {
            return Optional.of(new Key(seen.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), 0));
        }
        var value = plain(seen.values().fields(), List.of(leaf.path().split("\\."))).stream()
                .findFirst();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (leaf.kind()) {
            case FieldKind.Text ignored when leaf.localisedAt().isEmpty() -> Optional.of(collated(value.get(), ""));
            case FieldKind.Text ignored ->
                query.locales().tags().stream()
                        .filter(tag -> ((Map<?, ?>) value.get()).containsKey(tag.value()))
                        .findFirst()
                        .map(tag -> collated(((Map<?, ?>) value.get()).get(tag.value()), tag.value()));
            case FieldKind.Choice(var options) -> Optional.of(new Key(new byte[0], options.indexOf(value.get())));
            case FieldKind.Decimal ignored ->
                Optional.of(new Key(
                        new byte[0],
                        ((BigDecimal) value.get()).movePointRight(3).longValueExact()));
            default -> Optional.of(new Key(new byte[0], number(leaf, value.get(), false)));
        };
    }

    private static Key collated(Object text, String locale) {
        var collator = Collator.getInstance(locale.isEmpty() ? ULocale.ROOT : ULocale.forLanguageTag(locale));
        return new Key(collator.getCollationKey((String) text).toByteArray(), 0);
    }

    private record Key(byte[] bytes, long number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int result = Arrays.compareUnsigned(bytes, other.bytes);
            return result != 0 ? result : Long.compare(number, other.number);
        }
    }
}
