package org.plenary.core.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Violations;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.Trait;

/** Reads a content type from JSON. What cannot be read is noted and stands as something harmless until the end. */
final class TypeReader {
    private static final List<String> OF_TYPE =
            List.of("name", "plural", "singleton", "icon", "title", "help", "fields");

    private TypeReader() {}

    static ContentType read(Map<String, ?> json) {
        SizeLimit.check(json);
        var found = new Violations();
        var type = type(new JsonObject(json, Spot.start(found)));
        throwIfPresent(found);
        TypeCheck.violations(type).forEach(found::add);
        throwIfPresent(found);
        return type;
    }

    private static ContentType type(JsonObject json) {
        json.refuseOthers(OF_TYPE);
        var name = json.requiredText("name");
        boolean singleton = json.truth("singleton");
        var plural = json.text("plural").orElse(singleton ? name : name + "s");
        if (singleton && !plural.equals(name)) {
            json.spot().then("plural").refuse("of a singleton is its name, '%s'; leave it out".formatted(name));
        }
        return new ContentType(name, plural, singleton, json.text("icon"), json.wording(), fields(json, "fields"));
    }

    static List<Field> fields(JsonObject json, String name) {
        var fields = new ArrayList<Field>();
        for (var field : json.objects(name)) {
            field(field).ifPresent(fields::add);
        }
        return fields;
    }

    private static Optional<Field> field(JsonObject json) {
        var name = json.requiredText("name");
        var word = json.requiredText("kind");
        return KindReader.read(word, json).map(kind -> {
            var key = json.text("key").orElse(name);
            return new Field(key, name, kind, traits(json), preset(json), json.wording());
        });
    }

    private static Set<Trait> traits(JsonObject json) {
        var traits = EnumSet.noneOf(Trait.class);
        Arrays.stream(Trait.values())
                .filter(trait -> json.truth(TypeJson.word(trait)))
                .forEach(traits::add);
        return traits;
    }

    /** In its canonical form, so that a type read twice is the same; what is wrong with it, the type's check tells. */
    private static Optional<Object> preset(JsonObject json) {
        return json.value("preset").map(value -> value instanceof Integer small ? (Object) small.longValue() : value);
    }

    /** The parameters of every field, whatever its kind. */
    static List<String> common() {
        var names = new ArrayList<>(List.of("name", "key", "kind", "preset", "title", "help"));
        Arrays.stream(Trait.values()).map(TypeJson::word).forEach(names::add);
        return names;
    }

    private static void throwIfPresent(Violations found) {
        found.throwIfPresent(ErrorCode.INVALID_TYPE, "This content type cannot be used as it is.");
    }

    /** The kinds that a field of JSON can have, in the order of the documentation. */
    static final List<String> KINDS = List.of(
            "text",
            "markdown",
            "integer",
            "decimal",
            "boolean",
            "date",
            "datetime",
            "instant",
            "duration",
            "choice",
            "slug",
            "url",
            "email",
            "colour",
            "geo",
            "json",
            "image",
            "file",
            "reference",
            "group",
            "blocks");
}
