package org.plenary.core.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/**
 * The values that a piece shows: everything shared from the shared track's revision, every text from its locale's.
 *
 * <p>A translated part inside a repeated group finds its item by {@code _id}, so that the Arabic of an item that the
 * shared track has moved or removed follows it.
 */
public final class JoinedValues {
    private JoinedValues() {}

    /** @param revisions gives the values of a revision by its number */
    public static Values of(List<Field> fields, Piece piece, IntFunction<Values> revisions) {
        var sources = new TreeMap<LocaleTag, Map<String, Object>>();
        piece.locales()
                .forEach((locale, number) ->
                        sources.put(locale, revisions.apply(number).fields()));
        return new Values(join(fields, revisions.apply(piece.shared()).fields(), sources));
    }

    private static Map<String, Object> join(
            List<Field> fields, Map<String, Object> shared, SortedMap<LocaleTag, Map<String, Object>> sources) {
        var joined = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (field.localised()) {
                var perLocale = texts(field.key(), sources);
                if (!perLocale.isEmpty()) {
                    joined.put(field.key(), perLocale);
                }
            } else if (shared.containsKey(field.key())) {
                joined.put(field.key(), sharedValue(field, shared.get(field.key()), sources));
            }
        }
        for (var system : List.of("_id", "_block")) {
            if (shared.containsKey(system)) {
                joined.put(system, shared.get(system));
            }
        }
        return joined;
    }

    private static Map<String, Object> texts(String key, SortedMap<LocaleTag, Map<String, Object>> sources) {
        var perLocale = new LinkedHashMap<String, Object>();
        sources.forEach((locale, source) -> {
            if (source.get(key) instanceof Map<?, ?> all && all.get(locale.value()) != null) {
                perLocale.put(locale.value(), all.get(locale.value()));
            }
        });
        return perLocale;
    }

    private static Object sharedValue(Field field, Object value, SortedMap<LocaleTag, Map<String, Object>> sources) {
        if (!field.hasLocalisedPart()) {
            return value;
        }
        if (value instanceof List<?> items) {
            var joined = new ArrayList<>();
            for (Object item : items) {
                joined.add(joinItem(field, map(item), itemSources(field.key(), map(item), sources)));
            }
            return joined;
        }
        return joinItem(field, map(value), groupSources(field.key(), sources));
    }

    private static Object joinItem(
            Field field, Map<String, Object> item, SortedMap<LocaleTag, Map<String, Object>> sources) {
        return switch (field.kind()) {
            case FieldKind.Group group -> join(group.fields(), item, sources);
            case FieldKind.Blocks blocks ->
                blocks.blocks().stream()
                        .filter(block -> block.name().equals(item.get("_block")))
                        .findFirst()
                        .<Object>map(block -> join(block.fields(), item, sources))
                        .orElse(item);
            default -> item;
        };
    }

    private static SortedMap<LocaleTag, Map<String, Object>> groupSources(
            String key, SortedMap<LocaleTag, Map<String, Object>> sources) {
        var inner = new TreeMap<LocaleTag, Map<String, Object>>();
        sources.forEach((locale, source) -> {
            if (source.get(key) instanceof Map<?, ?> group) {
                inner.put(locale, map(group));
            }
        });
        return inner;
    }

    private static SortedMap<LocaleTag, Map<String, Object>> itemSources(
            String key, Map<String, Object> item, SortedMap<LocaleTag, Map<String, Object>> sources) {
        var inner = new TreeMap<LocaleTag, Map<String, Object>>();
        sources.forEach((locale, source) -> {
            if (source.get(key) instanceof List<?> items) {
                items.stream()
                        .map(JoinedValues::map)
                        .filter(other ->
                                other.containsKey("_id") && other.get("_id").equals(item.get("_id")))
                        .findFirst()
                        .ifPresent(match -> inner.put(locale, match));
            }
        });
        return inner;
    }

    @SuppressWarnings("unchecked") // values come from JSON objects, whose keys are strings
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
