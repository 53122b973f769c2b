package org.plenary.core.text;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.text.CoreTextContentNodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Writes nothing but the words: neither addresses nor the quotation marks that the library has for code and quotes. */
final class PlainNodes extends CoreTextContentNodeRenderer {

    PlainNodes(TextContentNodeRendererContext context) {
        super(context);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Code code) {
        context.getWriter().write(code.getLiteral());
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(ThematicBreak line) {
        context.getWriter().block();
    }
}
