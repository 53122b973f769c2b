package org.plenary.core.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Selection;
import org.plenary.core.search.Viewpoint;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** Reads the values of an entry as a reader of some locales sees them: by names, each text in the first locale it has. */
final class ValuesReader {
    private static final String BLOCK = "_block";
    private static final String ZONE = "Zone";

    private final Viewpoint from;
    private final Selection selection;
    private final References references;
    private final Texts texts;

    ValuesReader(Viewpoint from, Selection selection, References references, Texts texts) {
        this.from = from;
        this.selection = selection;
        this.references = references;
        this.texts = texts;
    }

    /** @param stale per locale the keys of the fields whose text is older than its source */
    void read(List<Field> fields, Map<?, ?> values, Map<String, Object> item, Map<String, List<String>> stale) {
        for (var field : fields) {
            Object value = values.get(field.key());
            if (value != null && open(field) && selection.wants(field.name())) {
                field(new Place(field, field.name(), item, Optional.empty()), value, stale);
            }
        }
    }

    /**
     * A field on its way into an item.
     *
     * @param name dotted, from the item down
     * @param language of its texts; empty for those that no locale owns
     */
    private record Place(Field field, String name, Map<String, Object> into, Optional<LocaleTag> language) {
        Place in(LocaleTag tag) {
            return new Place(field, name, into, Optional.of(tag));
        }

        /** Where the parts of a value go. */
        Place within(String dotted, Map<String, Object> whole) {
            return new Place(field, dotted, whole, language);
        }

        void put(Object value) {
            into.put(field.name(), value);
        }
    }

    private boolean open(Field field) {
        return from.secrets() || !field.is(Trait.PRIVATE);
    }

    private void parts(List<Field> fields, Map<?, ?> values, Place whole) {
        for (var field : fields) {
            Object value = values.get(field.key());
            String name = whole.name() + "." + field.name();
            if (value != null && open(field) && selection.wants(name)) {
                field(new Place(field, name, whole.into(), whole.language()), value, Map.of());
            }
        }
    }

    private void field(Place place, Object value, Map<String, List<String>> stale) {
        if (!(place.field().localised() && value instanceof Map<?, ?> perLocale)) {
            put(place, value);
            return;
        }
        switch (from.locales()) {
            case Locales.Every every -> everyLocale(place, perLocale, every.tags());
            case Locales.Chain chain -> firstOf(place, perLocale, chain, stale);
        }
    }

    private void everyLocale(Place place, Map<?, ?> perLocale, List<LocaleTag> tags) {
        var values = new LinkedHashMap<String, Object>();
        var zones = new LinkedHashMap<String, Object>();
        for (var tag : tags) {
            Object text = perLocale.get(tag.value());
            if (text != null) {
                var holder = new LinkedHashMap<String, Object>();
                put(place.within(place.name(), holder).in(tag), text);
                holder.forEach(
                        (name, value) -> (name.equals(place.field().name()) ? values : zones).put(tag.value(), value));
            }
        }
        place.put(values);
        if (!zones.isEmpty()) {
            place.into().put(place.field().name() + ZONE, zones);
        }
    }

    private void firstOf(Place place, Map<?, ?> perLocale, Locales.Chain chain, Map<String, List<String>> stale) {
        for (var tag : chain.tags()) {
            Object text = perLocale.get(tag.value());
            if (text != null) {
                put(place.in(tag), text);
                if (!tag.equals(chain.asked())) {
                    texts.fellBack(place.name(), tag);
                }
                if (stale.getOrDefault(tag.value(), List.of())
                        .contains(place.field().key())) {
                    texts.notes().stale(place.name());
                }
                return;
            }
        }
    }

    private void put(Place place, Object value) {
        if (place.field().kind() instanceof FieldKind.ZonedTime) {
            time(place, value);
        } else if (value instanceof List<?> list && !(place.field().kind() instanceof FieldKind.Json)) {
            var several = new ArrayList<Object>(list.size());
            list.forEach(one -> one(place, one).ifPresent(several::add));
            place.put(several);
        } else {
            one(place, value).ifPresent(place::put);
        }
    }

    /** {@code 2027-06-02T09:00:00+04:00[Asia/Dubai]}: the zone is a field of its own. */
    private static void time(Place place, Object value) {
        if (value instanceof List<?> list) {
            place.put(list.stream().map(one -> split(one)[0]).toList());
            place.into()
                    .put(
                            place.field().name() + ZONE,
                            list.stream().map(one -> split(one)[1]).toList());
        } else {
            place.put(split(value)[0]);
            place.into().put(place.field().name() + ZONE, split(value)[1]);
        }
    }

    private static String[] split(Object stored) {
        var text = stored.toString();
        int zone = text.indexOf('[');
        return zone < 0
                ? new String[] {text, ""}
                : new String[] {text.substring(0, zone), text.substring(zone + 1, text.length() - 1)};
    }

    private Optional<Object> one(Place place, Object value) {
        return switch (place.field().kind()) {
            case FieldKind.Reference ignored ->
                EntryId.parse(value.toString())
                        .flatMap(id -> references.at(place.name(), id))
                        .map(hole -> hole);
            case FieldKind.Asset ignored -> FileView.of(value, from.locales());
            case FieldKind.Group(var fields) -> Optional.of(group(fields, (Map<?, ?>) value, place));
            case FieldKind.Blocks(var blocks) -> block(blocks, (Map<?, ?>) value, place);
            default -> Optional.of(texts.shown(place.field().kind(), value, place.language()));
        };
    }

    private Map<String, Object> group(List<Field> fields, Map<?, ?> values, Place place) {
        var group = new LinkedHashMap<String, Object>();
        parts(fields, values, place.within(place.name(), group));
        return group;
    }

    private Optional<Object> block(List<FieldKind.Block> blocks, Map<?, ?> values, Place place) {
        for (var block : blocks) {
            if (block.name().equals(values.get(BLOCK))) {
                var item = new LinkedHashMap<String, Object>();
                item.put(BLOCK, block.name());
                parts(block.fields(), values, place.within(place.name() + "." + block.name(), item));
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
