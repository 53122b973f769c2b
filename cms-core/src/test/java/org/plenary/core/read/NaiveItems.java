package org.plenary.core.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.MemoryRepository;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Selection;
import org.plenary.core.read.NaiveReader.Seen;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** The values of items as delivery shows them, made without thought of speed; without {@code _meta} and {@code dir}. */
final class NaiveItems {
    private final NaiveReader reader;
    private final MemoryRepository repository;
    private final Model model;
    private final Locales locales;

    NaiveItems(NaiveReader reader, MemoryRepository repository, Model model, Locales locales) {
        this.reader = reader;
        this.repository = repository;
        this.model = model;
        this.locales = locales;
    }

    /** An item that an answer is about. */
    Map<String, Object> item(ContentType type, Seen seen, Selection selection) {
        var item = head(type, seen.id());
        item.put(
                "locale", locales instanceof Locales.Chain chain ? chain.asked().value() : "*");
        fields(type.fields(), seen.values().fields(), "", selection, item);
        return item;
    }

    /** A delivered item without what is not compared, at any depth. */
    static Object valuesOnly(Object json) {
        return switch (json) {
            case Map<?, ?> map -> {
                var kept = new LinkedHashMap<String, Object>();
                map.forEach((name, value) -> {
                    if (!name.equals("_meta") && !name.equals("dir")) {
                        kept.put((String) name, valuesOnly(value));
                    }
                });
                yield kept;
            }
            case List<?> list -> list.stream().map(NaiveItems::valuesOnly).toList();
            default -> json;
        };
    }

    private static Map<String, Object> head(ContentType type, EntryId id) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id.toString());
        item.put("type", type.name());
        return item;
    }

    private void fields(
            List<Field> fields, Map<?, ?> values, String above, Selection selection, Map<String, Object> into) {
        for (var field : fields) {
            var name = above + field.name();
            if (values.get(field.key()) != null && selection.wants(name)) {
                value(field, values.get(field.key()), name, selection, into);
            }
        }
    }

    private void value(Field field, Object value, String name, Selection selection, Map<String, Object> into) {
        if (!field.localised()) {
            shown(field, value, name, selection, into);
            return;
        }
        var texts = (Map<?, ?>) value;
        if (locales instanceof Locales.Chain) {
            locales.tags().stream()
                    .filter(tag -> texts.containsKey(tag.value()))
                    .findFirst()
                    .ifPresent(tag -> into.put(field.name(), texts.get(tag.value())));
            return;
        }
        var all = new LinkedHashMap<String, Object>();
        locales.tags().stream()
                .filter(tag -> texts.containsKey(tag.value()))
                .forEach(tag -> all.put(tag.value(), texts.get(tag.value())));
        into.put(field.name(), all);
    }

    private void shown(Field field, Object value, String name, Selection selection, Map<String, Object> into) {
        if (field.kind() instanceof FieldKind.ZonedTime) {
            var parts = ((String) value).split("[\\[\\]]");
            into.put(field.name(), parts[0]);
            into.put(field.name() + "Zone", parts[1]);
        } else if (value instanceof List<?> list) {
            var several = new ArrayList<Object>();
            list.forEach(one -> one(field, one, name, selection).ifPresent(several::add));
            into.put(field.name(), several);
        } else {
            one(field, value, name, selection).ifPresent(shown -> into.put(field.name(), shown));
        }
    }

    private Optional<?> one(Field field, Object value, String name, Selection selection) {
        return switch (field.kind()) {
            case FieldKind.Reference ignored -> reference(EntryId.parse((String) value), name, selection);
            case FieldKind.Group(var parts) -> {
                var group = new LinkedHashMap<String, Object>();
                fields(parts, (Map<?, ?>) value, name + ".", selection, group);
                yield Optional.of(group);
            }
            default -> Optional.of(value);
        };
    }

    private Optional<?> reference(Optional<EntryId> id, String name, Selection selection) {
        var target = repository.of(id.orElseThrow());
        var type = model.type(target.entry().type());
        return reader.seen(target).map(seen -> {
            var item = head(type, seen.id());
            selection
                    .included(name)
                    .ifPresent(below -> fields(type.fields(), seen.values().fields(), "", below, item));
            return item;
        });
    }
}
