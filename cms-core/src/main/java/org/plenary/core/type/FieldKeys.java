package org.plenary.core.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/**
 * Writes permanent keys into the JSON of a definition that leaves them out.
 *
 * <p>A field of an earlier name has the earlier key. A new one is stored under its own name, unless values of another field
 * lie there, or of a removed one of another kind: then under the name and a number. So a removed field that comes back finds
 * its values again, and no field finds another's.
 */
final class FieldKeys {
    private final Map<String, String> retired;

    /** @param retired the keys of removed fields, dotted, with what {@link #shape} said of them */
    FieldKeys(Map<String, String> retired) {
        this.retired = retired;
    }

    /** What decides whether the values of one field can be those of another. */
    static String shape(Field field) {
        return field.kind().word() + (field.localised() ? " localised" : "") + (field.many() ? " many" : "");
    }

    /** The definition with a key in each field; whatever is not as it should be is left for {@link TypeReader} to refuse. */
    Map<String, Object> written(Map<String, ?> definition, List<Field> earlier) {
        return withFields(definition, earlier, "");
    }

    private Map<String, Object> withFields(Map<String, ?> owner, List<Field> earlier, String path) {
        var copy = new LinkedHashMap<String, @Nullable Object>(owner);
        if (owner.get("fields") instanceof List<?> fields) {
            copy.put("fields", fields(fields, earlier, path));
        }
        return copy;
    }

    private List<@Nullable Object> fields(List<?> fields, List<Field> earlier, String path) {
        var claimed = new HashSet<String>();
        fields.forEach(field -> text(field, "key").ifPresent(claimed::add));
        var taken = new HashSet<>(claimed);
        earlier.forEach(field -> taken.add(field.key()));
        var scope = new Scope(path, claimed, taken);
        var written = new ArrayList<@Nullable Object>();
        for (var field : fields) {
            written.add(field instanceof Map<?, ?> json ? field(map(json), earlier, scope) : field);
        }
        return written;
    }

    /**
     * Where a field stands.
     *
     * @param claimed the keys that fields name themselves, so that no other has them by its name
     * @param taken all keys that are not free
     */
    private record Scope(String path, Set<String> claimed, Set<String> taken) {}

    private Map<String, Object> field(Map<String, ?> json, List<Field> earlier, Scope scope) {
        var name = text(json, "name");
        var given = text(json, "key");
        if (name.isEmpty()) {
            return new LinkedHashMap<>(json);
        }
        var predecessor = earlier.stream()
                .filter(field -> given.map(field.key()::equals)
                        .orElse(field.name().equals(name.get())
                                && !scope.claimed().contains(field.key())))
                .findFirst();
        var key = given.or(() -> predecessor.map(Field::key)).orElseGet(() -> free(name.get(), json, scope));
        var copy = withFields(json, inner(predecessor), scope.path() + key + ".");
        copy.put("key", key);
        if (json.get("blocks") instanceof List<?> blocks) {
            copy.put("blocks", blocks(blocks, predecessor, scope.path() + key + "."));
        }
        return copy;
    }

    private List<@Nullable Object> blocks(List<?> blocks, Optional<Field> predecessor, String path) {
        var written = new ArrayList<@Nullable Object>();
        for (var block : blocks) {
            written.add(
                    block instanceof Map<?, ?> json
                            ? withFields(map(json), shape(predecessor, json), path + json.get("name") + ".")
                            : block);
        }
        return written;
    }

    private String free(String name, Map<String, ?> json, Scope scope) {
        var key = name;
        for (int number = 2; scope.taken().contains(key) || foreign(scope.path() + key, json); number++) {
            key = name + number;
        }
        scope.taken().add(key);
        return key;
    }

    private boolean foreign(String path, Map<String, ?> json) {
        var shape = String.valueOf(json.get("kind"))
                + (Boolean.TRUE.equals(json.get("localised")) ? " localised" : "")
                + (Boolean.TRUE.equals(json.get("many")) ? " many" : "");
        return retired.containsKey(path) && !retired.get(path).equals(shape);
    }

    private static List<Field> inner(Optional<Field> predecessor) {
        return predecessor.map(Field::kind).orElse(new FieldKind.Json()) instanceof FieldKind.Group group
                ? group.fields()
                : List.of();
    }

    private static List<Field> shape(Optional<Field> predecessor, Map<?, ?> block) {
        return predecessor.map(Field::kind).orElse(new FieldKind.Json()) instanceof FieldKind.Blocks blocks
                ? blocks.blocks().stream()
                        .filter(shape -> shape.name().equals(block.get("name")))
                        .findFirst()
                        .map(FieldKind.Block::fields)
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<String> text(@Nullable Object json, String name) {
        return json instanceof Map<?, ?> map && map.get(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys only
    private static Map<String, ?> map(Map<?, ?> json) {
        return (Map<String, ?>) json;
    }
}
