package org.plenary.core.query;

import java.util.List;
import java.util.Optional;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * A place in a content type where values stand that can be compared, reached through groups and blocks.
 *
 * @param path the permanent keys from the type down, joined with dots; system fields begin with an underscore
 * @param name the same in the names that channels use
 * @param localisedAt the path of the field at which the value becomes one per locale: the leaf's own or that of a group
 *     around it, with {@link #EACH} behind it where that happens in every item of a list; empty for a shared value
 * @param repeated whether there may be several values
 * @param sortable whether lists can be sorted by it
 */
public record Leaf(
        String path, String name, FieldKind kind, Optional<String> localisedAt, boolean repeated, boolean sortable) {
    /** Marks a place where the items of a list are translated one by one, some perhaps and some not. */
    public static final String EACH = "!";
    /** The entry's id. */
    public static final Leaf ID = system("id", new FieldKind.Reference(List.of()), Optional.empty());
    /** When the entry was made. */
    public static final Leaf CREATED = system("createdAt", new FieldKind.Moment(), Optional.empty());
    /** When the entry was last written to; in the draft perspective only. */
    public static final Leaf UPDATED = system("updatedAt", new FieldKind.Moment(), Optional.empty());

    /** The name of the content type, for searches over all of them. */
    public static Leaf type(List<String> names) {
        return system("type", new FieldKind.Choice(names), Optional.empty());
    }

    /**
     * When what the reader sees was published: the later of the shared values and of the first locale of the chain that is
     * live.
     */
    public static Leaf published(boolean localised) {
        return system(
                "publishedAt", new FieldKind.Moment(), localised ? Optional.of("_publishedAt") : Optional.empty());
    }

    public static Leaf of(Field field) {
        return new Leaf(
                field.key(),
                field.name(),
                field.kind(),
                field.localised() ? Optional.of(field.key()) : Optional.empty(),
                field.many() || field.kind() instanceof FieldKind.Blocks,
                sortable(field));
    }

    /** A field of this group. */
    public Leaf then(Field field) {
        var below = of(field);
        var longer = path + "." + below.path;
        return new Leaf(
                longer,
                name + "." + below.name,
                below.kind,
                localisedAt.or(() -> below.localisedAt.map(own -> repeated ? longer + EACH : longer)),
                repeated || below.repeated,
                below.sortable);
    }

    /** One shape of this list of blocks. */
    public Leaf then(FieldKind.Block block) {
        return new Leaf(
                path + "." + block.name(),
                name + "." + block.name(),
                new FieldKind.Group(block.fields()),
                localisedAt,
                true,
                false);
    }

    public Form form() {
        return Form.of(kind);
    }

    /** The words of the operators that a filter can use here. */
    public List<String> operators() {
        return Operator.of(this).stream().map(Operator::word).toList();
    }

    /** Whether lists can be put in order by it: one value, that sorts. */
    boolean orders() {
        return sortable && !repeated;
    }

    /** Whether it has a facet. */
    boolean countable() {
        return switch (form()) {
            case WORD, TEXT -> true;
            case NUMBER -> kind instanceof FieldKind.Truth;
            case REAL, OPAQUE -> false;
        };
    }

    private static Leaf system(String name, FieldKind kind, Optional<String> localisedAt) {
        return new Leaf("_" + name, name, kind, localisedAt, false, true);
    }

    private static boolean sortable(Field field) {
        if (field.many()) {
            return false;
        }
        return switch (Form.of(field.kind())) {
            case NUMBER, REAL -> true;
            case TEXT, WORD -> field.is(Trait.SORTABLE) || field.kind() instanceof FieldKind.Slug;
            case OPAQUE -> false;
        };
    }
}
