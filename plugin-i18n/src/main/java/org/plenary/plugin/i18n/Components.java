package org.plenary.plugin.i18n;

import static org.plenary.plugin.i18n.LanguageSpec.component;

import org.plenary.spi.language.TextAnalysis.Component;

/** Parts of an analysis that several languages share. */
final class Components {
    /** Case, width and ligatures by Unicode's NFKC case folding; keeps every diacritic. */
    static final Component CASE = component("icuNormalizer2", "name", "nfkc_cf", "mode", "compose");

    /** Diacritics of Latin letters, also where they stand in a text of another script. */
    static final Component LATIN = Component.named("asciiFolding");

    /** The digits of all scripts as 0 to 9. */
    static final Component DIGITS = Component.named("decimalDigit");

    private Components() {}

    static Component snowball(String language) {
        return component("snowballPorter", "language", language);
    }

    static Component replace(String pattern, String replacement) {
        return component("patternReplace", "pattern", pattern, "replacement", replacement);
    }

    /** Keeps the first letters only: a rough stem for a suffixing language for which Lucene has no stemmer. */
    static Component firstLetters(int count) {
        return component("truncate", "prefixLength", Integer.toString(count));
    }
}
