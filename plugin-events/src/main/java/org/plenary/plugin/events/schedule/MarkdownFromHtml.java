package org.plenary.plugin.events.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Writes HTML as CommonMark: paragraphs, headings, lists, quotes, code, emphasis, links. Of any other element only the text
 * is kept, of scripts and styles nothing. Text that is not HTML is returned as it is.
 */
final class MarkdownFromHtml {
    private static final Pattern BLOCK =
            Pattern.compile("(?i)</?(p|div|ul|ol|li|h[1-6]|pre|blockquote|table|hr|br|section|article)\\b[^<>]*+>");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<(((a|img)\\s|/?(em|i|strong|b|code|tt|span|u)\\b(?=[\\s/>]))[^<>]*+|/a)>");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "hr",
            "section",
            "article",
            "dl",
            "dt",
            "dd",
            "header",
            "footer",
            "figure",
            "body");

    private final MarkdownInline inline;

    private MarkdownFromHtml(MarkdownInline inline) {
        this.inline = inline;
    }

    static String convert(String text) {
        var blocks = BLOCK.matcher(text).find();
        if (!blocks && !INLINE.matcher(text).find()) {
            return text;
        }
        // Without any block the line breaks of the text are its own: Markdown with a link in it, for instance.
        var converter = new MarkdownFromHtml(new MarkdownInline(!blocks));
        return converter.blocks(Jsoup.parseBodyFragment(text).body()).strip();
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** All that stands in the element, as blocks with an empty line between them. */
    private String blocks(Element parent) {
        var blocks = new ArrayList<String>();
        var run = new ArrayList<Node>();
        for (var node : parent.childNodes()) {
            if (isBlock(node)) {
                addParagraph(run, blocks);
                addBlock((Element) node, blocks);
            } else {
                run.add(node);
            }
        }
        addParagraph(run, blocks);
        return String.join("\n\n", blocks);
    }

    private void addParagraph(List<Node> run, List<String> blocks) {
        var text = inline.paragraph(run);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        run.clear();
    }

    private void addBlock(Element element, List<String> blocks) {
        var text = block(element);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private String block(Element element) {
        var name = element.normalName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0', element);
            case "ul" -> list(element, false);
            case "ol" -> list(element, true);
            case "blockquote" -> prefixed(blocks(element), "> ", "> ");
            case "pre" -> fenced(element.wholeText());
            case "hr" -> "---";
            default -> blocks(element);
        };
    }

    private String heading(int level, Element element) {
        var text = blocks(element).replace("\\\n", " ").replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : "#".repeat(level) + " " + text;
    }

    private String list(Element list, boolean numbered) {
        var items = new ArrayList<String>();
        for (var item : list.children()) {
            var text = item.normalName().equals("li") ? blocks(item) : block(item);
            var marker = numbered ? (items.size() + 1) + ". " : "- ";
            if (!text.isEmpty()) {
                items.add(prefixed(text, marker, " ".repeat(marker.length())));
            }
        }
        var tight = items.stream().noneMatch(item -> item.contains("\n\n"));
        return String.join(tight ? "\n" : "\n\n", items);
    }

    private static String prefixed(String text, String first, String following) {
        var lines = text.lines()
                .map(line -> line.isEmpty() ? following.stripTrailing() : following + line)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? "" : first + lines.substring(Math.min(following.length(), lines.length()));
    }

    private static String fenced(String code) {
        var fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return code.isBlank() ? "" : fence + "\n" + code.strip() + "\n" + fence;
    }
}
