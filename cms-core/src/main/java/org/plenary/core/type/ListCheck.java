package org.plenary.core.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.Nearest;
import org.plenary.spi.model.FieldKind;

/** Checks lists: of single values, of groups, of blocks. Empty items are left out. */
final class ListCheck {
    private static final int MOST = 5_000;

    private final FieldsCheck fields;

    ListCheck(FieldsCheck fields) {
        this.fields = fields;
    }

    /** A choice, relation or file named twice is kept once. */
    Optional<Object> scalars(FieldKind kind, @Nullable Object sent, Spot spot) {
        var once = kind instanceof FieldKind.Choice
                || kind instanceof FieldKind.Reference
                || kind instanceof FieldKind.Asset;
        return items(sent, spot, (item, at) -> ScalarCheck.check(kind, item, at))
                .map(list -> once ? List.copyOf(new LinkedHashSet<>(list)) : list);
    }

    Optional<Object> groups(FieldKind.Group group, @Nullable Object sent, Spot spot) {
        var ids = new ItemIds(sent);
        return items(
                        sent,
                        spot,
                        (item, at) -> FieldsCheck.object(item, at)
                                .flatMap(map -> ids.identified(
                                        map, at, inner -> inner(group.fields(), "this group", inner, at))))
                .map(list -> list);
    }

    Optional<Object> blocks(FieldKind.Blocks blocks, @Nullable Object sent, Spot spot) {
        var ids = new ItemIds(sent);
        return items(
                        sent,
                        spot,
                        (item, at) -> FieldsCheck.object(item, at)
                                .flatMap(map -> ids.identified(map, at, inner -> block(blocks, inner, at))))
                .map(list -> list);
    }

    private Map<String, Object> block(FieldKind.Blocks blocks, Map<String, Object> sent, Spot spot) {
        var names = blocks.blocks().stream().map(FieldKind.Block::name).toList();
        if (!(sent.get("_block") instanceof String name) || !names.contains(name)) {
            var written = String.valueOf(sent.get("_block"));
            spot.then("_block")
                    .refuse("must name the shape of the block: %s%s"
                            .formatted(String.join(", ", names), Nearest.hint(written, names)));
            return Map.of();
        }
        var shape = blocks.blocks().get(names.indexOf(name));
        var rest = new LinkedHashMap<>(sent);
        rest.remove("_block");
        var canonical = new LinkedHashMap<String, Object>();
        canonical.put("_block", name);
        canonical.putAll(inner(shape.fields(), "block '%s'".formatted(name), rest, spot));
        return canonical;
    }

    private Map<String, Object> inner(
            List<org.plenary.spi.model.Field> shape, String owner, Map<String, Object> sent, Spot spot) {
        return fields.check(new FieldsCheck.Shape(shape, owner, false), sent, spot);
    }

    private static Optional<List<Object>> items(
            @Nullable Object sent, Spot spot, BiFunction<Object, Spot, Optional<? extends Object>> check) {
        if (!(sent instanceof List<?> list)) {
            return spot.refuse("must be a list, not " + ScalarCheck.word(sent));
        }
        if (list.size() > MOST) {
            return spot.refuse("may have at most %d items, not %d".formatted(MOST, list.size()));
        }
        var checked = new ArrayList<Object>();
        for (int position = 0; position < list.size(); position++) {
            var item = list.get(position);
            if (item != null && !(item instanceof String text && text.isBlank())) {
                check.apply(item, spot.then(position)).ifPresent(checked::add);
            }
        }
        return checked.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(checked));
    }
}
