package org.plenary.core.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
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

    Highlights(IndexModel model, Marking marking, Locales locales) {
        this(
                model,
                marking,
                locales,
                new Form(
                        new PassageHtml(SEPARATOR),
                        PassageFrame.isolating(model.model().languages(), locales)));
    }

    /** @param formatter what to make of a passage instead of HTML */
    Highlights(IndexModel model, Marking marking, Locales locales, PassageFormatter formatter) {
        this(model, marking, locales, new Form(formatter, PassageFrame.NONE));
    }

    /** What is made of a passage. */
    private record Form(PassageFormatter formatter, PassageFrame frame) {}

    private Highlights(IndexModel model, Marking marking, Locales locales, Form form) {
        this.frame = form.frame();
        this.model = model;
        this.locales = locales;
        Analyzer byField = model.analysis().knownByField();
        this.highlighter = new QuickHighlighter(
                UnifiedHighlighter.builderWithoutSearcher(byField)
                        .withFormatter(form.formatter())
                        .withMaxNoHighlightPassages(0),
                model.analysis(),
                marking,
                ShownText::sentences);
    }

    /** Per dotted name of a field the passage found in it, and of a list those of each item, joined. */
    Map<String, String> of(Piece piece) {
        return of(ShownTexts.of(piece, model, locales));
    }

    /** The same of a piece that was read. */
    Map<String, String> of(PieceContent content) {
        return of(ShownTexts.of(content, model, locales));
    }

    private Map<String, String> of(List<ShownText> texts) {
        var found = new LinkedHashMap<String, String>();
        for (var shown : texts) {
            highlighter
                    .highlight(Names.STEMMED, shown, PASSAGES)
                    .or(() -> highlighter.highlight(Names.EXACT, shown, PASSAGES))
                    .map(passage -> frame.around(passage, shown.text(), shown.locale()))
                    .ifPresent(passage ->
                            found.merge(shown.slot().leaf().name(), passage, (one, other) -> one + SEPARATOR + other));
        }
        return found;
    }
}
