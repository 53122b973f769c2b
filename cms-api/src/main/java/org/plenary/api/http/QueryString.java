package org.plenary.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.api.http.Escaped.Undecodable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;

/**
 * The query of an address, decoded by our own hand: servers differ in what they make of broken escapes, and a broken one
 * is a 400 that says so.
 *
 * @param parameters every value that was sent under a name, in order
 */
public record QueryString(Map<String, List<String>> parameters) {
    /** More than any sensible query; what is longer goes to {@code POST …/query}. */
    private static final int MAX_LENGTH = 8_000;

    /** @throws PlenaryException INVALID_QUERY that names the first parameter with a broken escape, with what is not UTF-8, or
     *     with U+0000 */
    public static QueryString of(UriInfo uri) {
        return parse(Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse(""));
    }

    /** @throws PlenaryException as {@link #of} */
    public static QueryString parse(String raw) {
        if (raw.length() > MAX_LENGTH) {
            throw new PlenaryException(
                    ErrorCode.INVALID_QUERY,
                    "A query has at most %d characters; send a longer one to POST …/query.".formatted(MAX_LENGTH));
        }
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                add(Pair.of(pair), parameters);
            }
        }
        return new QueryString(parameters);
    }

    private static void add(Pair pair, Map<String, List<String>> parameters) {
        try {
            var name = pair.name().decoded();
            parameters
                    .computeIfAbsent(name, ignored -> new ArrayList<>())
                    .add(pair.value().decoded());
        } catch (Undecodable broken) {
            throw pair.wrong(broken);
        }
    }

    /** A parameter as it was sent. */
    private record Pair(Escaped name, Escaped value) {
        /** Of a name that cannot be decoded nobody knows how long it was meant to be. */
        private static final int LONGEST_NAME = 100;

        static Pair of(String sent) {
            int equals = sent.indexOf('=');
            return equals < 0
                    ? new Pair(new Escaped(sent), new Escaped(""))
                    : new Pair(new Escaped(sent.substring(0, equals)), new Escaped(sent.substring(equals + 1)));
        }

        /** Names the parameter as it was sent, because that is what can be searched for. */
        PlenaryException wrong(Undecodable broken) {
            return QueryString.wrong(shortened(name.text()), String.valueOf(broken.getMessage()));
        }

        private static String shortened(String sent) {
            return sent.codePointCount(0, sent.length()) <= LONGEST_NAME
                    ? sent
                    : sent.substring(0, sent.offsetByCodePoints(0, LONGEST_NAME)) + "…";
        }
    }

    /** @throws PlenaryException INVALID_QUERY that names each parameter which is none of these */
    public QueryString knowing(String... names) {
        var known = List.of(names);
        var unknown = parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Violation.of(
                        name, "There is no parameter '%s' here%s".formatted(name, Nearest.hintOrStop(name, known))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new PlenaryException(ErrorCode.INVALID_QUERY, "The query has unknown parameters.", unknown);
        }
        return this;
    }

    /** @throws PlenaryException INVALID_QUERY when it was sent more than once */
    public Optional<String> one(String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw wrong(name, "'%s' may be given once.".formatted(name));
        }
        return values.stream().findFirst();
    }

    /** False when it was not sent. @throws PlenaryException INVALID_QUERY for anything but true and false */
    public boolean flag(String name) {
        var value = one(name).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "'%s' is true or false.".formatted(name));
        };
    }

    /** @throws PlenaryException INVALID_QUERY when it is missing, or no whole number from 1 on */
    public int number(String name) {
        var text = one(name).orElse("");
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw wrong(name, "'%s' must be a whole number from 1 on.".formatted(name));
        }
        return Integer.parseInt(text);
    }

    /** To be thrown for a parameter that is not what it must be. */
    public static PlenaryException wrong(String name, String message) {
        return new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of(name, message)));
    }

    /**
     * For where the query still is as it was sent: what stands between may mend a broken escape into a % that was meant.
     *
     * @throws PlenaryException INVALID_QUERY that names the first parameter with a broken escape
     */
    public static void requireWholeEscapes(String raw) {
        if (raw.indexOf('%') < 0) {
            return;
        }
        for (var sent : raw.split("&", -1)) {
            var pair = Pair.of(sent);
            try {
                pair.name().requireWhole();
                pair.value().requireWhole();
            } catch (Undecodable broken) {
                throw pair.wrong(broken);
            }
        }
    }
}
