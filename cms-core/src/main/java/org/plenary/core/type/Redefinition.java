package org.plenary.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Violations;
import org.plenary.core.json.Json;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * A content type in the place of an earlier form of itself.
 *
 * @param type with permanent keys
 * @param retired the dotted keys of fields that are gone, with their shapes; their values are kept
 */
record Redefinition(ContentType type, Map<String, String> retired) {
    /** Kinds whose values are right as they are in another. */
    private static final Map<String, Set<String>> COMPATIBLE = Map.of(
            "text", Set.of("markdown"),
            "choice", Set.of("text", "markdown"),
            "email", Set.of("text"),
            "url", Set.of("text"),
            "colour", Set.of("text"),
            "image", Set.of("file"));

    /** @throws org.plenary.core.error.PlenaryException INVALID_TYPE when values would be lost or misread */
    static Redefinition of(Map<String, ?> definition, Optional<ContentType> earlier, Map<String, String> retired) {
        var fields = earlier.map(ContentType::fields).orElse(List.of());
        var type = TypeJson.read(new FieldKeys(retired).written(definition, fields));
        var found = new Violations();
        var gone = new TreeMap<>(retired);
        earlier.ifPresent(before -> {
            if (before.singleton() != type.singleton()) {
                Spot.start(found).then("singleton").refuse("cannot change once the type exists");
            }
            compare(
                    new Pair(before.fields(), type.fields(), ""),
                    gone,
                    Spot.start(found).then("fields"));
        });
        found.throwIfPresent(ErrorCode.INVALID_TYPE, "This change would lose or misread stored values.");
        return new Redefinition(type, gone);
    }

    /** @throws org.plenary.core.error.PlenaryException when the text is not what {@link #toJson} writes */
    static Redefinition parse(String json) {
        var stored = Json.readObject(json);
        var retired = new TreeMap<String, String>();
        object(stored.get("retired")).forEach((key, shape) -> retired.put(key, String.valueOf(shape)));
        return new Redefinition(TypeJson.read(object(stored.get("type"))), retired);
    }

    String toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", TypeJson.write(type));
        json.put("retired", retired);
        return Json.write(json);
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys only
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The fields of one place before and after. */
    private record Pair(List<Field> before, List<Field> after, String path) {}

    private static void compare(Pair pair, Map<String, String> gone, Spot spot) {
        for (var before : pair.before()) {
            var key = pair.path() + before.key();
            var position = positionOf(before.key(), pair.after());
            if (position < 0) {
                gone.put(key, FieldKeys.shape(before));
            } else {
                compare(before, pair.after().get(position), spot.then(position));
                inner(before, pair.after().get(position), key + ".")
                        .forEach(nested ->
                                compare(nested, gone, spot.then(position).then("fields")));
            }
        }
        pair.after().forEach(field -> gone.remove(pair.path() + field.key()));
    }

    private static void compare(Field before, Field after, Spot spot) {
        var from = before.kind().word();
        var to = after.kind().word();
        if (!from.equals(to) && !COMPATIBLE.getOrDefault(from, Set.of()).contains(to)) {
            spot.then("kind")
                    .refuse("'%s' holds values of kind %s, which cannot become %s: add a new field"
                            .formatted(after.name(), from, to));
        }
        if (before.localised() != after.localised() || before.many() != after.many()) {
            spot.then(before.localised() != after.localised() ? "localised" : "many")
                    .refuse("'%s' has values of the other form: add a new field".formatted(after.name()));
        }
        if (after.is(Trait.UNIQUE) && !before.is(Trait.UNIQUE)) {
            spot.then("unique")
                    .refuse("'%s' has values already, which may not be unique: add a new field"
                            .formatted(after.name()));
        }
    }

    private static List<Pair> inner(Field before, Field after, String path) {
        if (before.kind() instanceof FieldKind.Group one && after.kind() instanceof FieldKind.Group other) {
            return List.of(new Pair(one.fields(), other.fields(), path));
        }
        if (before.kind() instanceof FieldKind.Blocks one && after.kind() instanceof FieldKind.Blocks other) {
            return one.blocks().stream()
                    .map(block -> new Pair(block.fields(), fieldsOf(block.name(), other), path + block.name() + "."))
                    .toList();
        }
        return List.of();
    }

    private static List<Field> fieldsOf(String name, FieldKind.Blocks blocks) {
        return blocks.blocks().stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .map(FieldKind.Block::fields)
                .orElse(List.of());
    }

    private static int positionOf(String key, List<Field> fields) {
        return fields.stream().map(Field::key).toList().indexOf(key);
    }
}
