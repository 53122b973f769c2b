package org.plenary.core.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/**
 * The rules for content types themselves, whoever declares them. Places are those of {@link TypeJson}:
 * {@code fields.2.name}. Whether the types that a relation names exist, {@link ModelCheck} tells.
 */
public final class TypeCheck {
    /** The system's own words in every delivered item. */
    static final Set<String> RESERVED_FIELDS = Set.of("id", "type", "locale", "dir", "_meta");

    /** The addresses beside the types' own under {@code /api/v1}. */
    static final Set<String> RESERVED_ADDRESSES =
            Set.of("types", "search", "suggest", "changes", "stream", "graphql", "openapi", "snapshot");

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final int LONGEST_NAME = 60;
    private static final int DEEPEST = 6;
    private static final int MOST_FIELDS = 300;

    private final Violations found;

    private TypeCheck(Violations found) {
        this.found = found;
    }

    /** Everything wrong with a type by itself; empty when it can be used. */
    public static List<Violation> violations(ContentType type) {
        var found = new Violations();
        new TypeCheck(found).type(type);
        return found.list();
    }

    private void type(ContentType type) {
        var spot = Spot.start(found);
        if (!isKebab(type.name())) {
            spot.then("name")
                    .refuse("'%s' must be a singular in kebab-case, such as press-release, of at most %d characters"
                            .formatted(Spot.shortened(type.name()), LONGEST_NAME));
        }
        if (!isKebab(type.plural())) {
            spot.then("plural")
                    .refuse("'%s' must be in kebab-case, such as press-releases, of at most %d characters"
                            .formatted(Spot.shortened(type.plural()), LONGEST_NAME));
        } else if (RESERVED_ADDRESSES.contains(type.plural())) {
            spot.then("plural").refuse("'%s' is an address of the system".formatted(type.plural()));
        }
        if (type.fields().stream()
                        .filter(field -> field.kind() instanceof FieldKind.Slug)
                        .count()
                > 1) {
            spot.then("fields").refuse("has more than one slug; an entry has one address word");
        }
        fields(new Level(type, type.fields(), false, 1), spot.then("fields"));
    }

    /**
     * Fields side by side.
     *
     * @param localised whether something around them already has a value per locale
     * @param depth 1 for the fields of the type itself
     */
    record Level(ContentType type, List<Field> fields, boolean localised, int depth) {
        Level inside(List<Field> inner, Field field) {
            return new Level(type, inner, localised || field.localised(), depth + 1);
        }
    }

    private void fields(Level level, Spot spot) {
        if (level.fields().isEmpty() || level.fields().size() > MOST_FIELDS) {
            spot.refuse("must have between 1 and %d fields".formatted(MOST_FIELDS));
        }
        if (level.depth() > DEEPEST) {
            spot.refuse("nest deeper than %d levels".formatted(DEEPEST));
            return;
        }
        var names = new HashSet<String>();
        var keys = new HashSet<String>();
        for (int position = 0; position < level.fields().size(); position++) {
            var field = level.fields().get(position);
            var at = spot.then(position);
            name(level, field, names.add(field.name()), at.then("name"));
            key(field, keys.add(field.key()), at.then("key"));
            zoneName(level, field, at.then("name"));
            FieldRules.check(level, field, at);
            inner(level, field, at);
        }
    }

    /** The system's words stand beside an entry's own fields; inside a group there are none. */
    private static void name(Level level, Field field, boolean first, Spot spot) {
        var name = Spot.shortened(field.name());
        if (!CAMEL.matcher(field.name()).matches() || field.name().length() > LONGEST_NAME) {
            spot.refuse(
                    "'%s' must be in camelCase of ASCII letters and digits, such as startsAt, of at most %d characters"
                            .formatted(name, LONGEST_NAME));
        } else if (level.depth() == 1 && RESERVED_FIELDS.contains(field.name())) {
            spot.refuse(
                    "'%s' is a word of the system; choose another, such as %s".formatted(name, field.name() + "Name"));
        } else if (!first) {
            spot.refuse("'%s' is the name of another field too".formatted(name));
        }
    }

    /** Of a key that is the name too, the name says enough. */
    private static void key(Field field, boolean first, Spot spot) {
        if (field.key().equals(field.name()) && first) {
            return;
        }
        if (!CAMEL.matcher(field.key()).matches() || field.key().length() > LONGEST_NAME) {
            spot.refuse("'%s' must be a name in camelCase".formatted(Spot.shortened(field.key())));
        } else if (!first) {
            spot.refuse(
                    "'%s' is the key of another field too: name the field's own permanent key".formatted(field.key()));
        }
    }

    /** A time's zone is delivered in a field of its own, {@code startsAtZone}. */
    private static void zoneName(Level level, Field field, Spot spot) {
        var taken = field.name() + "Zone";
        if (field.kind() instanceof FieldKind.ZonedTime
                && level.fields().stream().anyMatch(other -> other.name().equals(taken))) {
            spot.refuse("the zone of '%s' is delivered as '%s', which is another field's name"
                    .formatted(field.name(), taken));
        }
    }

    private void inner(Level level, Field field, Spot spot) {
        switch (field.kind()) {
            case FieldKind.Group group -> fields(level.inside(group.fields(), field), spot.then("fields"));
            case FieldKind.Blocks blocks -> blocks(level, field, blocks, spot.then("blocks"));
            default -> {}
        }
    }

    private void blocks(Level level, Field field, FieldKind.Blocks blocks, Spot spot) {
        var names = new HashSet<String>();
        if (blocks.blocks().isEmpty()) {
            spot.refuse("must have at least one shape");
        }
        for (int position = 0; position < blocks.blocks().size(); position++) {
            var block = blocks.blocks().get(position);
            var at = spot.then(position);
            if (!isKebab(block.name()) || !names.add(block.name())) {
                at.then("name")
                        .refuse("'%s' must be in kebab-case, and no other block's name"
                                .formatted(Spot.shortened(block.name())));
            }
            fields(level.inside(block.fields(), field), at.then("fields"));
        }
    }

    static boolean isKebab(String name) {
        return KEBAB.matcher(name).matches() && name.length() <= LONGEST_NAME;
    }
}
