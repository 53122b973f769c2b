package org.plenary.core.read;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.plenary.core.access.Principal;

/**
 * Who reads, and in which languages she would like to.
 *
 * @param languages of the Accept-Language header, best first; decides only where no {@code locale} is asked for
 */
public record Caller(Principal who, List<LanguageRange> languages) {
    /** More than anybody's browser sends; what follows is not looked at. */
    private static final int LONGEST_HEADER = 1_000;

    public Caller {
        languages = List.copyOf(languages);
    }

    public static Caller of(Principal who) {
        return new Caller(who, List.of());
    }

    /**
     * A caller with the header of her request.
     *
     * @param acceptLanguage as sent; one that cannot be read counts as absent (RFC 9110, section 12.5.4)
     */
    public static Caller of(Principal who, String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return of(who);
        }
        try {
            return new Caller(who, LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException unreadable) {
            return of(who);
        }
    }
}
