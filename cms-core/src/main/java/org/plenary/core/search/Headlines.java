package org.plenary.core.search;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.plenary.core.query.Locales;
import org.plenary.core.search.Completions.Completion;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;

/** Shows entries by the headline that the reader sees, whole, with marks around the words of a query. */
final class Headlines {
    private static final String MARK = "<mark>";

    private final IndexModel model;
    private final Locales locales;
    private final QuickHighlighter highlighter;

    Headlines(IndexModel model, Marking words, Locales locales) {
        this.model = model;
        this.locales = locales;
        this.highlighter = new QuickHighlighter(
                UnifiedHighlighter.builderWithoutSearcher(model.analysis().knownByField())
                        .withFormatter(new PassageHtml("")),
                model.analysis(),
                words,
                headline -> new int[] {0, headline.text().length()});
    }

    /** Empty for an entry whose headline cannot be seen. */
    Optional<Completion> of(PieceContent content) {
        return model.headline(content.type()).flatMap(slot -> of(slot, content));
    }

    private Optional<Completion> of(Slot slot, PieceContent content) {
        return switch (content.values().get(slot.field().key())) {
            case String text -> Optional.of(shown(slot, content, text, Optional.empty()));
            case Map<?, ?> texts -> first(inOrder(slot, content, texts));
            case null, default -> Optional.empty();
        };
    }

    private Stream<Completion> inOrder(Slot slot, PieceContent content, Map<?, ?> texts) {
        return locales.tags().stream()
                .flatMap(tag -> Optional.ofNullable(texts.get(tag.value()))
                        .map(text -> shown(slot, content, text.toString(), Optional.of(tag)))
                        .stream());
    }

    /** The text that is read; where all are read, rather one in which the words stand. */
    private Optional<Completion> first(Stream<Completion> inOrder) {
        return switch (locales) {
            case Locales.Chain ignored -> inOrder.findFirst();
            case Locales.Every ignored ->
                inOrder.max(Comparator.comparing(shown -> shown.highlight().contains(MARK)));
        };
    }

    private Completion shown(Slot slot, PieceContent content, String text, Optional<LocaleTag> locale) {
        var tag = locale.map(LocaleTag::value).orElse("");
        var words = ShownText.of(slot, tag, text, model.analysis());
        var marked = Stream.of(Names.EXACT, Names.STEMMED)
                .flatMap(form -> highlighter.highlight(form, words, 1).stream())
                .max(Comparator.comparingInt(String::length)) // the more marks, the longer
                .orElse("");
        return new Completion(content.id(), content.type(), slug(content), text, locale, marked);
    }

    private Optional<String> slug(PieceContent content) {
        return model.type(content.type()).flatMap(ContentType::slug).flatMap(field -> switch (content.values()
                .get(field.key())) {
            case String slug -> Optional.of(slug);
            case Map<?, ?> slugs ->
                locales.tags().stream()
                        .flatMap(tag -> Optional.ofNullable(slugs.get(tag.value())).stream())
                        .map(Object::toString)
                        .findFirst();
            case null, default -> Optional.empty();
        });
    }
}
