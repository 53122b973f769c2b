package org.plenary.plugin.press.feed;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.query.ContentQuery;
import org.plenary.spi.query.Item;
import org.plenary.spi.query.Page;
import org.plenary.spi.route.RouteRequest;

/** Reads the releases that a feed is asked for. Those that were withdrawn stand in none. */
final class ReleaseReading {
    static final String TYPE = "press-release";
    private static final String PLURAL = "press-releases";
    private static final LocaleTag ENGLISH = LocaleTag.of("en");

    private final RouteRequest request;

    ReleaseReading(RouteRequest request) {
        this.request = request;
    }

    Feed feed() {
        var page = request.content()
                .list(request.asked()
                        .filter("pubStatus", "nin", "withheld", "cancelled")
                        .sort("-publishedAt", "-releaseAt")
                        .include("edition.series", "topics")
                        .fields("headline", "subheadline", "lead", "body", "edition", "topics", "releaseAt", "images")
                        .fieldsOf("edition", "title", "series")
                        .fieldsOf("topics", "label")
                        .render("html"));
        var locale = page.locale().orElse(ENGLISH);
        var languages = languages(page);
        var words = new FeedWords(locale);
        return new Feed(
                FeedIds.of(request.address(), locale),
                words.language(),
                words.title(),
                words.author(),
                request.address(),
                request.next(page),
                elsewhere(languages, locale),
                page.items().stream()
                        .map(item -> entry(item, locale, languages))
                        .toList());
    }

    /** In which languages each release can be read. */
    private Map<EntryId, List<LocaleTag>> languages(Page page) {
        var languages = new HashMap<EntryId, List<LocaleTag>>();
        if (!page.items().isEmpty()) {
            var ids = page.items().stream().map(item -> item.id().toString()).toArray(String[]::new);
            var side = ContentQuery.of(PLURAL)
                    .filter("id", "in", ids)
                    .fields("headline")
                    .locale("*")
                    .size(ids.length);
            for (var item : request.content().list(side).items()) {
                var headline = item.item("headline").orElse(new Item(Map.of()));
                languages.put(
                        item.id(),
                        headline.members().keySet().stream().map(LocaleTag::of).toList());
            }
        }
        return languages;
    }

    private Map<LocaleTag, URI> elsewhere(Map<EntryId, List<LocaleTag>> languages, LocaleTag here) {
        var tags = languages.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        tags.remove(here);
        var elsewhere = new TreeMap<LocaleTag, URI>();
        tags.forEach(tag -> elsewhere.put(tag, request.address("locale", tag.value())));
        return elsewhere;
    }

    private Feed.Entry entry(Item release, LocaleTag locale, Map<EntryId, List<LocaleTag>> languages) {
        var updated =
                release.publishedAt().or(() -> release.moment("releaseAt")).orElse(Instant.EPOCH);
        return new Feed.Entry(
                FeedIds.of(release.id(), locale),
                release.language("headline").orElse(locale),
                release.text("headline").orElse(""),
                release.text("subheadline"),
                Stream.of("lead", "body")
                        .flatMap(field -> release.text(field).stream())
                        .collect(Collectors.joining("\n")),
                author(release),
                release.moment("releaseAt").filter(moment -> !moment.isAfter(updated)),
                updated,
                release.items("topics").stream()
                        .flatMap(topic -> topic.text("label").stream())
                        .toList(),
                places(release.id(), languages.getOrDefault(release.id(), List.of())),
                image(release));
    }

    /** The summit in whose name it speaks. */
    private static Optional<String> author(Item release) {
        var edition = release.item("edition");
        return edition.flatMap(one -> one.item("series"))
                .flatMap(series -> series.text("name"))
                .or(() -> edition.flatMap(one -> one.text("title")));
    }

    private SequencedMap<LocaleTag, URI> places(EntryId id, List<LocaleTag> languages) {
        var places = new LinkedHashMap<LocaleTag, URI>();
        languages.stream()
                .sorted()
                .forEach(tag -> places.put(
                        tag,
                        request.root().resolve("/api/v1/%s/%s?locale=%s&fallback=none".formatted(PLURAL, id, tag))));
        return places;
    }

    private Optional<Feed.Image> image(Item release) {
        return release.items("images").stream()
                .flatMap(image -> image.item("asset").stream())
                .flatMap(asset -> asset
                        .text("url")
                        .map(url -> new Feed.Image(
                                request.root().resolve(url),
                                asset.text("mediaType").orElse("application/octet-stream"),
                                asset.number("size").map(Number::longValue).orElse(0L)))
                        .stream())
                .findFirst();
    }
}
