package org.plenary.core.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.plenary.spi.language.Direction;

/**
 * The attributes of rendered elements: which way a block runs that does not run like the text as a whole, code and bare
 * addresses from left to right, and what links say of where they lead.
 */
final class HtmlAttributes implements AttributeProvider {
    private static final String DIR = "dir";
    private static final Pattern CODE_LANGUAGE = Pattern.compile("language-[A-Za-z0-9_+#.-]{1,40}");

    private final Optional<Direction> around;

    /** @param around the direction of the text as a whole; empty where each block decides for itself */
    HtmlAttributes(Optional<Direction> around) {
        this.around = around;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Link link -> link(link, attributes);
            case Paragraph paragraph -> block(paragraph, attributes);
            case Heading heading -> block(heading, attributes);
            case ListItem item
            when item.getParent() instanceof ListBlock list && list.isTight() -> block(item, attributes);
            default -> code(tag, attributes);
        }
    }

    /** Abstracts come from strangers too, by import: their links earn nothing with search engines (nofollow). */
    private void link(Link link, Map<String, String> attributes) {
        if (Address.leavesTheSite(link.getDestination())) {
            attributes.put("rel", "nofollow noopener");
        }
        if (words(link).equals(link.getDestination())) {
            leftToRight(attributes);
        }
    }

    private void block(Node block, Map<String, String> attributes) {
        var direction = Isolation.ofFirstStrong(words(block));
        if (direction.isPresent() && !direction.equals(around)) {
            attributes.put(DIR, "auto");
        }
    }

    private void code(String tag, Map<String, String> attributes) {
        if (tag.equals("code") || tag.equals("pre")) {
            leftToRight(attributes);
            attributes.computeIfPresent(
                    "class", (name, value) -> CODE_LANGUAGE.matcher(value).matches() ? value : null);
        }
    }

    private void leftToRight(Map<String, String> attributes) {
        if (!around.equals(Optional.of(Direction.LEFT_TO_RIGHT))) {
            attributes.put(DIR, Direction.LEFT_TO_RIGHT.word());
        }
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(' '); // has a direction of its own
            }
        });
        return words.toString();
    }
}
