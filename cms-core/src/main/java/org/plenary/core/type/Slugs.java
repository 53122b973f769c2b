package org.plenary.core.type;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.plenary.spi.entry.LocaleTag;

/** Makes address words of headlines in any script. Whether a word is still free, the store decides. */
public final class Slugs {
    private static final int LONGEST = 80;
    private static final String ANY = "Any-Latin; Latin-ASCII";
    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "ru", "Russian-Latin/BGN; " + ANY,
            "uk", "Ukrainian-Latin/BGN; " + ANY,
            "be", "Belarusian-Latin/BGN; " + ANY,
            "bg", "Bulgarian-Latin/BGN; " + ANY,
            "kk", "Kazakh-Latin/BGN; " + ANY,
            "de", "de-ASCII; " + ANY);
    private static final Map<String, Transliterator> LOADED = new ConcurrentHashMap<>();

    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");
    /** With the double ones that ICU spells hard signs with. */
    private static final Pattern APOSTROPHES = Pattern.compile("['\"’ʼʹʺʻʿʾ`´]");

    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /**
     * An address word such as {@code opening-session} for {@code Opening session!}, at most 80 characters long and cut
     * between words.
     *
     * @param locale the language of the text, which decides how it is spelt in Latin letters
     * @return empty when no letter or digit can be spelt
     */
    public static Optional<String> from(String text, LocaleTag locale) {
        var latin = PLAIN.matcher(text).matches() ? text : spelt(text, locale);
        var joined = APOSTROPHES.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
        var hyphenated = OUTER_HYPHENS
                .matcher(SEPARATORS.matcher(joined).replaceAll("-"))
                .replaceAll("");
        return Optional.of(cut(hyphenated)).filter(slug -> !slug.isEmpty());
    }

    /** The rules of a script take ICU tens of milliseconds to load, so they are loaded when first needed. */
    private static String spelt(String text, LocaleTag locale) {
        var rules = BY_LANGUAGE.getOrDefault(locale.toLocale().getLanguage(), ANY);
        return LOADED.computeIfAbsent(rules, Transliterator::getInstance).transliterate(text);
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > 0 ? end : LONGEST);
    }
}
