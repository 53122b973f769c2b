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
    /** Locales that the bundled languages have; a text in another would be refused by the host. */
    private static final Set<String> WRITTEN = Set.of(
            "ar", "bg", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nb",
            "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh");

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

    /**
     * The locales in which the event's texts are kept: that of names, so that whoever reads the programme finds every event,
     * and the language in which the texts are taken to be written.
     */
    Set<String> textLocales() {
        var locales = new LinkedHashSet<>(List.of(RecordValues.NAMES));
        known.stream().limit(1).filter(WRITTEN::contains).forEach(locales::add);
        return locales;
    }
}
