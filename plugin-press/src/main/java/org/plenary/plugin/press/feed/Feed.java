package org.plenary.plugin.press.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.plenary.spi.entry.LocaleTag;

/**
 * What a feed tells, whatever its format.
 *
 * @param id permanent; the same for all pages, wherever the server stands
 * @param language of its title, and of its entries unless they say otherwise
 * @param author of entries that name none
 * @param next where it goes on
 * @param inOtherLanguages where the same feed stands in the languages that its entries have besides
 */
record Feed(
        URI id,
        LocaleTag language,
        String title,
        String author,
        URI self,
        Optional<URI> next,
        Map<LocaleTag, URI> inOtherLanguages,
        List<Entry> entries) {

    /**
     * A release.
     *
     * @param id permanent, and another one in each language
     * @param language of its headline
     * @param html its text, safe in any page
     * @param published the moment that its editors name as that of its release; empty where they name none
     * @param updated since when it stands as it does
     * @param places where the release stands as data, by language
     */
    record Entry(
            URI id,
            LocaleTag language,
            String title,
            Optional<String> summary,
            String html,
            Optional<String> author,
            Optional<Instant> published,
            Instant updated,
            List<String> topics,
            SequencedMap<LocaleTag, URI> places,
            Optional<Image> image) {}

    /** A picture. @param size in bytes */
    record Image(URI address, String mediaType, long size) {}

    /** When the newest of its entries became what it is; the epoch for none, so that an empty feed stays the same. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
