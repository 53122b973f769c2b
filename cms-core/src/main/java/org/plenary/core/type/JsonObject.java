package org.plenary.core.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.error.Nearest;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Wording;

/** A JSON object being read member by member; what is not as expected is noted, and read as absent. */
record JsonObject(Map<String, ?> members, Spot spot) {
    private static final int LONGEST_WORDING = 2_000;

    Optional<Object> value(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Optional<String> text(String name) {
        return value(name).flatMap(value -> TextCheck.clean(value, spot.then(name)));
    }

    String requiredText(String name) {
        if (value(name).isEmpty()) {
            spot.then(name).refuse("is required");
        }
        return text(name).orElse("");
    }

    boolean truth(String name) {
        return value(name)
                .map(value -> {
                    if (!(value instanceof Boolean)) {
                        spot.then(name).refuse("must be true or false, not " + ScalarCheck.word(value));
                    }
                    return Boolean.TRUE.equals(value);
                })
                .orElse(false);
    }

    Optional<Long> whole(String name) {
        return value(name)
                .flatMap(value -> NumberCheck.whole(FieldKind.Whole.ANY, value, spot.then(name)))
                .map(Long.class::cast);
    }

    Optional<BigDecimal> decimal(String name) {
        return value(name).flatMap(value -> NumberCheck.number(value, spot.then(name)));
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var items = list(name);
        for (int position = 0; position < items.size(); position++) {
            TextCheck.clean(items.get(position), spot.then(name).then(position)).ifPresent(texts::add);
        }
        return texts;
    }

    List<JsonObject> objects(String name) {
        var objects = new ArrayList<JsonObject>();
        var items = list(name);
        for (int position = 0; position < items.size(); position++) {
            var at = spot.then(name).then(position);
            FieldsCheck.object(items.get(position), at).ifPresent(item -> objects.add(new JsonObject(item, at)));
        }
        return objects;
    }

    /** The titles and help of a type or field, per language. */
    Wording wording() {
        return new Wording(words("title"), words("help"));
    }

    void refuseOthers(Collection<String> known) {
        for (var name : members.keySet()) {
            if (!known.contains(name)) {
                spot.then(name)
                        .refuse("'%s' says nothing here%s".formatted(Spot.shortened(name), Nearest.hint(name, known)));
            }
        }
    }

    private List<?> list(String name) {
        if (value(name).isEmpty()) {
            spot.then(name).refuse("is required");
            return List.of();
        }
        if (!(members.get(name) instanceof List<?> list)) {
            spot.then(name).refuse("must be a list, not " + ScalarCheck.word(members.get(name)));
            return List.of();
        }
        return list;
    }

    private Map<LocaleTag, String> words(String name) {
        var words = new HashMap<LocaleTag, String>();
        value(name)
                .flatMap(value -> FieldsCheck.object(value, spot.then(name)))
                .ifPresent(texts -> texts.forEach((language, text) -> {
                    var at = spot.then(name).then(language);
                    var tag = LocaleTag.parse(language);
                    if (tag.isEmpty()) {
                        at.refuse("is not a language tag such as en or ar");
                    }
                    TextCheck.clean(text, at)
                            .flatMap(clean -> TextCheck.atMost(LONGEST_WORDING, clean, at))
                            .ifPresent(clean -> tag.ifPresent(locale -> words.put(locale, clean)));
                }));
        return words;
    }
}
