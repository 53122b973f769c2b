package org.plenary.api.manage.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.entry.Revision;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;

/** Which translations are older than the text they were made from: that of the preferred locale. */
final class StaleTexts {
    private StaleTexts() {}

    /** Field names by language tag. */
    static Map<String, List<String>> of(ContentType type, Revision head, LocaleTag source) {
        var stale = new TreeMap<String, List<String>>();
        for (var field : type.fields()) {
            var stamps = head.stamps().getOrDefault(field.key(), Map.of());
            int changed = stamps.getOrDefault(source.value(), 0);
            stamps.forEach((locale, number) -> {
                if (number < changed) {
                    stale.computeIfAbsent(locale, ignored -> new ArrayList<>()).add(field.name());
                }
            });
        }
        return stale;
    }
}
