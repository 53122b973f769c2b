package org.plenary.api.cache;

import java.util.Locale;
import java.util.Optional;
import org.plenary.api.http.Head;
import org.plenary.api.http.SessionCookie;

/**
 * What an answer is kept under.
 *
 * @param target path and query, as sent
 * @param languages of the reader, best first, in one way of writing; * where she names none, empty where it does not matter
 */
public record Address(String target, String languages) {
    /** Longer ones cost more to keep than to answer. */
    private static final int LONGEST = 2_000;

    /** Of a request whose answer anybody else could be given too; empty for every other. */
    public static Optional<Address> of(Head head, String target) {
        boolean common = head.reads()
                && target.length() + head.header("Accept-Language").length() <= LONGEST
                && head.header("Authorization").isEmpty()
                && acceptsJson(head.header("Accept"))
                && !SessionCookie.isIn(head.header("Cookie"));
        return common ? Optional.of(new Address(target, languages(head))) : Optional.empty();
    }

    Address inAnyLanguage() {
        return new Address(target, "");
    }

    /** Only the plain cases: Jakarta REST decides about all others. */
    private static boolean acceptsJson(String accept) {
        return accept.isEmpty()
                || accept.equals("*/*")
                || (!accept.contains("q=0") || accept.contains("q=0."))
                        && (accept.contains("application/json") || accept.contains("*/*"));
    }

    private static String languages(Head head) {
        var sent = head.header("Accept-Language");
        return sent.isEmpty() ? "*" : sent.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
