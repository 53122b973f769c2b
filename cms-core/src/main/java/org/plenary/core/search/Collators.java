package org.plenary.core.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/** The order of words in each language, and the folding by which text is looked into. */
final class Collators {
    /** Texts that agree so far are in the order of their ids. */
    private static final int COMPARED = 200;

    private final ConcurrentHashMap<String, Collator> byLocale = new ConcurrentHashMap<>();

    /**
     * A key that sorts, byte by byte, as the language sorts the text.
     *
     * @param locale may be empty: of no language
     */
    BytesRef key(String text, String locale) {
        var collator = byLocale.computeIfAbsent(locale, Collators::collator);
        var compared = text.length() <= COMPARED ? text : text.substring(0, COMPARED);
        byte[] key = collator.getCollationKey(compared).toByteArray();
        return new BytesRef(Arrays.copyOf(key, key.length - 1)); // without the zero at its end
    }

    /** The text without differences of case, width and composition (Unicode's NFKC_Casefold). */
    static String fold(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text);
    }

    private static Collator collator(String locale) {
        return Collator.getInstance(locale.isEmpty() ? ULocale.ROOT : ULocale.forLanguageTag(locale))
                .freeze();
    }
}
