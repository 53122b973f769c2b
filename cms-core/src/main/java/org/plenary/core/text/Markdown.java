package org.plenary.core.text;

import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.plenary.spi.language.Direction;

/**
 * CommonMark (0.31) rendered, whoever wrote it.
 *
 * <p>HTML in the source is shown, never obeyed. What can come out is {@code p h1-h6 ul ol li blockquote pre code em strong a
 * img br hr} with {@code href src alt title rel start class dir}, and one {@code div} around it all.
 */
public final class Markdown {
    /** Nesting that no reader follows; deeper it stays text, so that nobody can exhaust the stack. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .postProcessor(new CheckedAddresses())
            .build();
    private static final HtmlRenderer LEFT_TO_RIGHT = html(Optional.of(Direction.LEFT_TO_RIGHT));
    private static final HtmlRenderer RIGHT_TO_LEFT = html(Optional.of(Direction.RIGHT_TO_LEFT));
    private static final HtmlRenderer EITHER_WAY = html(Optional.empty());
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(PlainNodes::new)
            .build();

    private Markdown() {}

    /** One {@code div} that says what it is written in, so that it reads right wherever it is put. */
    public static String html(String markdown, Written written) {
        var renderer = written.direction().map(Markdown::renderer).orElse(EITHER_WAY);
        return "<div" + written.attributes() + ">"
                + renderer.render(PARSER.parse(markdown)).strip() + "</div>";
    }

    /** The words alone: an empty line between blocks, a line for each item of a list, of a link its words. */
    public static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    private static HtmlRenderer renderer(Direction direction) {
        return switch (direction) {
            case LEFT_TO_RIGHT -> LEFT_TO_RIGHT;
            case RIGHT_TO_LEFT -> RIGHT_TO_LEFT;
        };
    }

    private static HtmlRenderer html(Optional<Direction> around) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> new HtmlAttributes(around))
                .build();
    }
}
