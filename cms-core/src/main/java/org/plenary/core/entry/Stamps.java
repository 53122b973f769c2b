package org.plenary.core.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.json.Json;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.Field;

/** Works out, for each text, the revision that last changed it. Texts inside groups count with their group's other tracks. */
final class Stamps {
    private Stamps() {}

    static Map<String, Map<String, Integer>> next(
            List<Field> fields, Values before, Map<String, Map<String, Integer>> old, Values after, int number) {
        var stamps = new TreeMap<String, Map<String, Integer>>();
        for (var field : fields) {
            if (field.localised() && after.fields().get(field.key()) instanceof Map<?, ?> texts) {
                var perLocale = new TreeMap<String, Integer>();
                texts.forEach((locale, text) -> {
                    boolean same =
                            before.fields().get(field.key()) instanceof Map<?, ?> was && text.equals(was.get(locale));
                    int since = old.getOrDefault(field.key(), Map.of()).getOrDefault(locale, number);
                    perLocale.put((String) locale, same ? since : number);
                });
                stamps.put(field.key(), perLocale);
            }
        }
        return stamps;
    }

    static Map<String, Map<String, Integer>> read(String json) {
        var stamps = new TreeMap<String, Map<String, Integer>>();
        Json.readObject(json).forEach((field, perLocale) -> {
            var numbers = new TreeMap<String, Integer>();
            ((Map<?, ?>) perLocale)
                    .forEach((locale, number) -> numbers.put((String) locale, ((Number) number).intValue()));
            stamps.put(field, numbers);
        });
        return stamps;
    }
}
