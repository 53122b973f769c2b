package org.plenary.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @throws PlenaryException INVALID_QUERY for a broken escape, for what is not UTF-8, and for U+0000 */
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
                int equals = pair.indexOf('=');
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
            }
        }
        return new QueryString(parameters);
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

    private static String decoded(String escaped) {
        if (standsForItself(escaped)) {
            return escaped;
        }
        var bytes = ByteBuffer.allocate(escaped.length() * 3);
        for (int i = 0; i < escaped.length(); i++) {
            char next = escaped.charAt(i);
            if (next == '%') {
                bytes.put(octet(escaped, i + 1));
                i += 2;
            } else if (next == '+') {
                bytes.put((byte) ' ');
            } else if (standsForItself(next)) {
                bytes.put((byte) next);
            } else {
                bytes.put(String.valueOf(next).getBytes(StandardCharsets.UTF_8));
            }
        }
        return text(bytes.flip());
    }

    private static boolean standsForItself(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!standsForItself(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsForItself(int character) {
        return character > ' ' && character < 0x7F && character != '%' && character != '+';
    }

    /**
     * For where the query still is as it was sent: what stands between may mend a broken escape into a % that was meant.
     *
     * @throws PlenaryException INVALID_QUERY for one with a broken escape
     */
    public static void requireWholeEscapes(String raw) {
        for (int at = raw.indexOf('%'); at >= 0; at = raw.indexOf('%', at + 1)) {
            octet(raw, at + 1);
        }
    }

    private static byte octet(String escaped, int at) {
        int high = at + 1 < escaped.length() ? Character.digit(escaped.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(escaped.charAt(at + 1), 16);
        if (low < 0) {
            throw new PlenaryException(
                    ErrorCode.INVALID_QUERY, "The query has a % that is not followed by two hexadecimal digits.");
        }
        return (byte) (high << 4 | low);
    }

    private static String text(ByteBuffer utf8) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            if (text.indexOf('\0') >= 0) {
                throw new PlenaryException(ErrorCode.INVALID_QUERY, "The query has the character U+0000.");
            }
            return text;
        } catch (CharacterCodingException broken) {
            throw new PlenaryException(ErrorCode.INVALID_QUERY, "The query is not UTF-8.", broken);
        }
    }
}
