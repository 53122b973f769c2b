package org.plenary.core.type;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;

/**
 * Turns what was sent, by field name, into canonical values, by field key, or says everything that is wrong with it.
 *
 * <p>What is sent is JSON as a tree: {@code String}, {@code Long} or {@code Integer}, {@code BigDecimal} or {@code Double},
 * {@code Boolean}, {@code Map}, {@code List} and null. Texts become NFC without U+FEFF, marks of direction stay. Times,
 * numbers and colours get one spelling each. Items of repeated groups and of blocks get an {@code _id} made from their
 * content unless they bring one. Null, an empty text, list or object means that there is no value. What a draft lacks is
 * no fault; see {@link RequiredFields}.
 */
public final class ValuesCheck {
    private final Languages languages;
    private final FieldsCheck fields;

    public ValuesCheck(Languages languages) {
        this.languages = languages;
        fields = new FieldsCheck(languages);
    }

    /**
     * The values of a new entry: those sent, and the presets of fields that were not named at all.
     *
     * @throws PlenaryException TOO_LARGE for more than can be one entry
     */
    public CheckedValues fresh(ContentType type, Map<String, ?> sent) {
        var complete = new LinkedHashMap<String, @Nullable Object>(sent);
        for (var field : type.fields()) {
            if (!sent.containsKey(field.name())) {
                field.preset().ifPresent(preset -> complete.put(field.name(), localised(field, preset)));
            }
        }
        return checked(type, Values.NONE, complete, false);
    }

    /**
     * The values of an entry saved as a whole: what is not sent is gone. Only what the type knows nothing of (a field that
     * a plugin no longer declares) stays as it was.
     *
     * @throws PlenaryException TOO_LARGE for more than can be one entry
     */
    public CheckedValues replaced(ContentType type, Values stored, Map<String, ?> sent) {
        return checked(type, stored, sent, false);
    }

    /**
     * The values of an entry of which only something was sent, as in a JSON Merge Patch (RFC 7396): null removes, a locale
     * and a field of a single group are changed by themselves, any list is replaced. What is not sent is not checked again.
     *
     * @throws PlenaryException TOO_LARGE for more than can be one entry
     */
    public CheckedValues patched(ContentType type, Values stored, Map<String, ?> sent) {
        return checked(type, stored, sent, true);
    }

    private Object localised(Field field, Object preset) {
        return field.localised() ? Map.of(languages.preferred().value(), preset) : preset;
    }

    private CheckedValues checked(ContentType type, Values stored, Map<String, ?> sent, boolean patch) {
        SizeLimit.check(sent);
        var found = new Violations();
        var canonical = fields.check(new FieldsCheck.Shape(type.fields(), type.name(), patch), sent, Spot.start(found));
        var values = Patch.merged(type.fields(), patch ? stored.fields() : unknown(type, stored), canonical);
        return new CheckedValues(new Values(values), found.list());
    }

    private static Map<String, Object> unknown(ContentType type, Values stored) {
        var known = type.fields().stream().map(Field::key).collect(Collectors.toSet());
        var rest = new LinkedHashMap<>(stored.fields());
        rest.keySet().removeAll(known);
        return rest;
    }
}
