package org.plenary.api.cache;

import java.util.Locale;
import java.util.Optional;
import org.plenary.api.http.Head;
import org.plenary.api.http.SessionCookie;

/**
 * What an answer is kept under.
 *
 * @param target path and query, as sent; for GraphQL with the formats that are accepted
 * @param languages of the reader, best first, in one way of writing; * where she names none, empty where it does not matter
 */
public record Address(String target, String languages) {
    /** Longer ones cost more to keep than to answer. */
    private static final int LONGEST = 2_000;

    private static final String GRAPHQL = "/api/v1/graphql";

    /** Of a request whose answer anybody else could be given too; empty for every other. */
    public static Optional<Address> of(Head head, String target) {
        var accept = head.header("Accept");
        boolean common = head.reads()
                && target.length()
                                + accept.length()
                                + head.header("Accept-Language").length()
                        <= LONGEST
                && head.header("Authorization").isEmpty()
                && (isGraphQl(target) || acceptsJson(accept))
                && !SessionCookie.isIn(head.header("Cookie"));
        return common ? Optional.of(new Address(target + format(target, accept), languages(head))) : Optional.empty();
    }

    /** GraphQL comes in two formats. What a client accepts is taken letter by letter: to understand it is not the work of a cache. */
    private static String format(String target, String accept) {
        return isGraphQl(target) ? " " + accept : "";
    }

    private static boolean isGraphQl(String target) {
        return target.startsWith(GRAPHQL)
                && (target.length() == GRAPHQL.length() || target.charAt(GRAPHQL.length()) == '?');
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
