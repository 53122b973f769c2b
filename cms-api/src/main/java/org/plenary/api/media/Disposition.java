package org.plenary.api.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a browser shall do with a file, and under which name it saves it (RFC 6266, RFC 8187). */
final class Disposition {
    private Disposition() {}

    /** @param shown whether a browser may show it */
    static String of(String name, boolean shown) {
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(shown ? "inline" : "attachment", plain(name), encoded(name));
    }

    /** For old readers: ASCII only, each other letter an underscore. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9 ._()+,-]", "_");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
