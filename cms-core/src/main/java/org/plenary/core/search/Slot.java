package org.plenary.core.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.core.query.Leaf;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * A field of a content type as the index sees it, worked out once per model.
 *
 * @param parts the fields of a group
 * @param blocks the fields of each block, by its name
 * @param weight how much a word found here counts
 */
record Slot(Field field, Leaf leaf, List<Slot> parts, Map<String, List<Slot>> blocks, float weight) {
    private static final float HEADLINE = 4f;
    private static final float USUAL = 1f;

    static List<Slot> of(ContentType type) {
        var headline = type.headline();
        return type.fields().stream()
                .map(field ->
                        of(field, Leaf.of(field), headline.filter(field::equals).isPresent() ? HEADLINE : USUAL))
                .toList();
    }

    private static Slot of(Field field, Leaf leaf, float weight) {
        return switch (field.kind()) {
            case FieldKind.Group(var fields) -> new Slot(field, leaf, below(leaf, fields), Map.of(), weight);
            case FieldKind.Blocks(var blocks) -> {
                var byName = new HashMap<String, List<Slot>>();
                blocks.forEach(block -> byName.put(block.name(), below(leaf.then(block), block.fields())));
                yield new Slot(field, leaf, List.of(), byName, weight);
            }
            default -> new Slot(field, leaf, List.of(), Map.of(), weight);
        };
    }

    private static List<Slot> below(Leaf leaf, List<Field> fields) {
        return fields.stream().map(field -> of(field, leaf.then(field), USUAL)).toList();
    }

    boolean open() {
        return !field.is(Trait.PRIVATE);
    }

    /** Whether there are private fields inside, which a published document leaves out of the index while it shows the rest. */
    boolean hasPrivatePart() {
        return Stream.concat(Stream.of(parts), blocks.values().stream())
                .flatMap(List::stream)
                .anyMatch(part -> !part.open() || part.hasPrivatePart());
    }

    boolean searchable() {
        return field.is(Trait.SEARCHABLE) && open();
    }

    /** Whether in every item of a list some locales may be there and some not. */
    boolean translatedInEachItem() {
        return leaf.localisedAt().filter(at -> at.endsWith(Leaf.EACH)).isPresent();
    }
}
