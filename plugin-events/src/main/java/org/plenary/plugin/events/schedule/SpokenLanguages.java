package org.plenary.plugin.events.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The languages of an event, from texts such as {@code en}, {@code de-DE} or {@code en, de}.
 *
 * @param known ISO 639-1 codes in the order of the file
 * @param unknown what could not be understood
 */
record SpokenLanguages(List<String> known, List<String> unknown) {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    SpokenLanguages {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    static SpokenLanguages of(String text) {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        Arrays.stream(text.split("[\\s,;/&+]+")).filter(word -> !word.isEmpty()).forEach(word -> {
            var code = word.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
            var list = CODES.contains(code) ? known : unknown;
            var entry = list == known ? code : word;
            if (!list.contains(entry)) {
                list.add(entry);
            }
        });
        return new SpokenLanguages(known, unknown);
    }

    /** The locale in which the event's texts are taken to be written. */
    String textLocale() {
        return known.isEmpty() ? "en" : known.getFirst();
    }
}
