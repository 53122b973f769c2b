package org.plenary.plugin.press.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/** Ids that stay when the server moves: names made of what is named, in a UUID of version 3 (RFC 9562). */
final class FeedIds {
    private FeedIds() {}

    /** Of a release in the feed of a locale. A reader of two locales must not take one for a new version of the other. */
    static URI of(EntryId release, LocaleTag locale) {
        return named("release " + release + " " + locale);
    }

    /** Of all pages of a feed. @param self the address of any of them */
    static URI of(URI self, LocaleTag locale) {
        var query = self.getRawQuery() == null ? "" : self.getRawQuery();
        var choice = Arrays.stream(query.split("&"))
                .filter(word -> !word.startsWith("page%5B") && !word.startsWith("locale="))
                .collect(Collectors.joining("&"));
        return named("feed " + locale + " " + choice);
    }

    private static URI named(String name) {
        return URI.create(
                "urn:uuid:" + UUID.nameUUIDFromBytes(("plenary press " + name).getBytes(StandardCharsets.UTF_8)));
    }
}
