package org.plenary.spi.route;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a route answers, of the media type that it declared. */
public sealed interface Reply {

    /** As it is sent; not to be changed any more. */
    record Bytes(byte[] bytes) implements Reply {}

    /** Written as JSON by the host: strings, numbers, truth values, maps and lists, nested; maps keep their order. */
    record Json(Map<String, ?> members) implements Reply {}

    static Reply of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** A text, sent in UTF-8. */
    static Reply of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(Map<String, ?> members) {
        return new Json(members);
    }
}
