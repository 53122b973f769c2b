package org.plenary.spi.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/**
 * An entry as it is delivered, or a part of one: a group, a block, a file. Immutable.
 *
 * <p>What is absent, not selected, or of another kind than asked for is empty, so that a route goes on when an administrator
 * changes a type.
 *
 * @param members as in the JSON of the delivery API: strings, numbers, truth values, maps and lists
 */
public record Item(Map<String, Object> members) {

    /** @throws IllegalStateException for a part that is no entry of its own */
    public EntryId id() {
        return text("id")
                .flatMap(EntryId::parse)
                .orElseThrow(() -> new IllegalStateException("This part of an entry has no id: " + members.keySet()));
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(members.get(field))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The texts of a field that has several. */
    public List<String> texts(String field) {
        return several(field)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The entry that a relation leads to, or a group, a point, a file. */
    public Optional<Item> item(String field) {
        return several(field).flatMap(Item::part).findFirst();
    }

    /** The entries that a relation leads to, or the groups of a list, in order; of a single one, that one. */
    public List<Item> items(String field) {
        return several(field).flatMap(Item::part).toList();
    }

    /** A point in time. */
    public Optional<Instant> moment(String field) {
        return text(field).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    /** A time of day somewhere, in the zone that the editor chose. */
    public Optional<ZonedDateTime> time(String field) {
        return text(field)
                .map(OffsetDateTime::parse)
                .map(time -> text(field + "Zone")
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(zone -> time.atZoneSameInstant(ZoneId.of(zone)))
                        .orElseGet(time::toZonedDateTime));
    }

    /** A decimal number, for instance of a point. */
    public Optional<Number> number(String field) {
        return Optional.ofNullable(members.get(field))
                .filter(Number.class::isInstance)
                .map(Number.class::cast);
    }

    /** Since when the caller sees the entry as it is here; empty for a draft. */
    public Optional<Instant> publishedAt() {
        return meta().moment("publishedAt");
    }

    /** The number of what the editors have written, which grows with each change that is shown; 0 for a part. */
    public int revision() {
        return meta().number("revision").map(Number::intValue).orElse(0);
    }

    /** The language that the text of a field is really in; empty for all locales side by side, and for a part. */
    public Optional<LocaleTag> language(String field) {
        return meta().item("fallback")
                .flatMap(fallback -> fallback.text(field))
                .or(() -> text("locale"))
                .flatMap(LocaleTag::parse);
    }

    private Item meta() {
        return item("_meta").orElse(new Item(Map.of()));
    }

    private Stream<Object> several(String field) {
        Object value = members.get(field);
        return value instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.ofNullable(value);
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys only
    private static Stream<Item> part(Object value) {
        return value instanceof Map<?, ?> map ? Stream.of(new Item((Map<String, Object>) map)) : Stream.empty();
    }
}
