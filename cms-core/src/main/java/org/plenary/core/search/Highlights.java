package org.plenary.core.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.plenary.core.query.Locales;

/** Shows where in the texts that the reader sees the words were found, as HTML with {@code mark} around them. */
final class Highlights {
    private static final int PASSAGES = 2;
    static final String SEPARATOR = " … ";

    private final IndexModel model;
    private final Locales locales;
    private final QuickHighlighter highlighter;
    private final PassageFrame frame;

    /** @param query the full text alone */
    Highlights(IndexModel model, Query query, Locales locales) {
        this(
                model,
                query,
                locales,
                new Form(
                        new DefaultPassageFormatter("<mark>", "</mark>", SEPARATOR, true),
                        PassageFrame.isolating(model.model().languages(), locales)));
    }

    /** @param formatter what to make of a passage instead of HTML */
    Highlights(IndexModel model, Query query, Locales locales, PassageFormatter formatter) {
        this(model, query, locales, new Form(formatter, PassageFrame.NONE));
    }

    /** What is made of a passage. */
    private record Form(PassageFormatter formatter, PassageFrame frame) {}

    private Highlights(IndexModel model, Query query, Locales locales, Form form) {
        this.frame = form.frame();
        this.model = model;
        this.locales = locales;
        Analyzer byField = model.analysis().knownByField();
        this.highlighter = new QuickHighlighter(
                UnifiedHighlighter.builderWithoutSearcher(byField)
                        .withFormatter(form.formatter())
                        .withMaxNoHighlightPassages(0),
                model.analysis(),
                query);
    }

    /** Per dotted name of a field the passage found in it, and of a list those of each item, joined. */
    Map<String, String> of(PieceContent content) {
        var found = new LinkedHashMap<String, String>();
        fields(model.slots(content.type()), content.values(), "", found);
        return found;
    }

    private void fields(List<Slot> slots, Map<?, ?> values, String locale, Map<String, String> found) {
        for (var slot : slots) {
            Object value = values.get(slot.field().key());
            if (value != null && slot.open()) {
                field(slot, value, locale, found);
            }
        }
    }

    private void field(Slot slot, Object value, String locale, Map<String, String> found) {
        if (!slot.field().localised() || !locale.isEmpty() || !(value instanceof Map<?, ?> texts)) {
            several(slot, value, locale, found);
            return;
        }
        for (var tag : locales.tags()) {
            Object text = texts.get(tag.value());
            if (text != null) {
                several(slot, text, tag.value(), found);
                if (locales instanceof Locales.Chain) {
                    return;
                }
            }
        }
    }

    private void several(Slot slot, Object value, String locale, Map<String, String> found) {
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            if (one instanceof Map<?, ?> group) {
                fields(slot.parts(), group, locale, found);
                fields(
                        slot.blocks().getOrDefault(String.valueOf(group.get("_block")), List.of()),
                        group,
                        locale,
                        found);
            } else if (one instanceof String text && slot.searchable()) {
                passage(slot, text, locale, found);
            }
        }
    }

    private void passage(Slot slot, String text, String locale, Map<String, String> found) {
        var path = slot.leaf().path();
        highlighter
                .highlight(Names.localised(Names.STEMMED + path, locale), text, PASSAGES)
                .or(() -> highlighter.highlight(Names.localised(Names.EXACT + path, locale), text, PASSAGES))
                .map(passage -> frame.around(passage, text, locale))
                .ifPresent(
                        passage -> found.merge(slot.leaf().name(), passage, (one, other) -> one + SEPARATOR + other));
    }
}
