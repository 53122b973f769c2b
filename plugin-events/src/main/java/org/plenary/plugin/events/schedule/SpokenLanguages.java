package org.plenary.plugin.events.schedule;

import java.util.Arrays;
import java.util.LinkedHashSet;
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
        var known = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        Arrays.stream(text.split("[\\s,;/&+]+")).filter(word -> !word.isEmpty()).forEach(word -> {
            var code = word.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
            if (CODES.contains(code)) {
                known.add(code);
            } else {
                unknown.add(word);
            }
        });
        return new SpokenLanguages(List.copyOf(known), List.copyOf(unknown));
    }

    /** The locale in which the event's texts are taken to be written. */
    String textLocale() {
        return known.isEmpty() ? "en" : known.getFirst();
    }
}
