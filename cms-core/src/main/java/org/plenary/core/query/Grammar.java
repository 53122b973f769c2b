package org.plenary.core.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** The query language as channels may use it, for those who describe it. What is true is decided by {@link QueryParser}. */
public final class Grammar {
    private Grammar() {}

    /** The parameters of lists besides {@code filter[…]} and {@code fields[…]}. */
    public static List<String> ofLists() {
        return Option.parameters(Way.LIST.options()).toList();
    }

    /** The parameters of single items besides {@code fields[…]}. */
    public static List<String> ofItems() {
        return Option.parameters(Way.ITEM.options()).toList();
    }

    /** What every route of a plugin understands: from where and in which language it looks. */
    public static List<String> ofViewpoints() {
        return Option.parameters(EnumSet.of(Option.LOCALE, Option.FALLBACK, Option.AS_OF, Option.PERSPECTIVE))
                .toList();
    }

    /** What a route that shows a list understands besides, and {@code filter[…]}. */
    public static List<String> ofChoices(boolean paged) {
        var options = paged ? EnumSet.of(Option.Q, Option.PAGE_SIZE, Option.PAGE_NUMBER) : EnumSet.of(Option.Q);
        return Option.parameters(options).toList();
    }

    /** The parameters of what has changed. */
    public static List<String> ofChanges() {
        return Option.parameters(Way.CHANGES.options()).toList();
    }

    /** The parameters of the stream of changes. */
    public static List<String> ofStream() {
        return Option.parameters(Way.STREAM.options()).toList();
    }

    /** The parameters of completions and corrections. */
    public static List<String> ofSuggest() {
        return Option.parameters(Way.SUGGEST.options()).toList();
    }

    /** The parameters of the search over all types besides {@code filter[…]}. */
    public static List<String> ofSearch() {
        return Option.parameters(Way.SEARCH.options()).toList();
    }

    /**
     * A place in a type that a query can name.
     *
     * @param name dotted, through groups and blocks
     * @param operators in the order of the documentation
     * @param sorts whether lists can be sorted by it
     * @param counts whether it has a facet
     * @param relation whether paths lead on through it, and it can be included
     */
    public record Place(String name, List<String> operators, boolean sorts, boolean counts, boolean relation) {
        private static Place of(Leaf leaf) {
            return new Place(leaf.name(), leaf.operators(), leaf.orders(), leaf.countable(), Paths.isReference(leaf));
        }
    }

    /** Every place of the type itself; what lies behind its relations are the places of other types. */
    public static List<Place> places(ContentType type) {
        var places = new ArrayList<Place>();
        places.add(Place.of(Leaf.ID));
        places.add(Place.of(Leaf.CREATED));
        places.add(Place.of(Leaf.published(type.hasLocalisedPart())));
        open(type.fields()).forEach(field -> add(Leaf.of(field), places));
        return places;
    }

    /** What {@code fields=} can name: fields, and those in groups, but not the inside of blocks. */
    public static List<String> fields(ContentType type) {
        return fields("", type.fields());
    }

    private static List<String> fields(String above, List<Field> fields) {
        var names = new ArrayList<String>();
        for (var field : open(fields)) {
            names.add(above + field.name());
            if (field.kind() instanceof FieldKind.Group(var inner)) {
                names.addAll(fields(above + field.name() + ".", inner));
            }
        }
        return names;
    }

    private static void add(Leaf leaf, List<Place> places) {
        places.add(Place.of(leaf));
        switch (leaf.kind()) {
            case FieldKind.Group(var fields) -> open(fields).forEach(field -> add(leaf.then(field), places));
            case FieldKind.Blocks(var blocks) ->
                blocks.forEach(block -> open(block.fields())
                        .forEach(field -> add(leaf.then(block).then(field), places)));
            default -> {}
        }
    }

    private static List<Field> open(List<Field> fields) {
        return fields.stream().filter(field -> !field.is(Trait.PRIVATE)).toList();
    }
}
