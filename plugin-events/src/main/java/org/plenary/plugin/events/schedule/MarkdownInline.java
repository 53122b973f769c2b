package org.plenary.plugin.events.schedule;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes what stands within a paragraph as CommonMark.
 *
 * @param keepsLines whether line breaks of the text stay, or are white space as in HTML; the text is then not escaped
 *     either, as it may hold Markdown, but for what would become a tag
 */
record MarkdownInline(boolean keepsLines) {
    private static final Pattern WHITE = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern SPACES = Pattern.compile(" {2,}+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern BREAKS = Pattern.compile("\\n{2,}");
    private static final Pattern SINGLE_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n)");
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w]+;)");
    private static final Pattern LINE_MARK = Pattern.compile("(?m)^(#{1,6}(?=\\s|$)|[-+>](?=\\s|$)|>|~~~|={3,}|-{3,})");
    private static final Pattern NUMBER_MARK = Pattern.compile("(?m)^([0-9]{1,9})([.)])(?=\\s|$)");

    /** The nodes as one paragraph, without white space around it. */
    String paragraph(List<Node> nodes) {
        var text = text(nodes).strip();
        if (keepsLines) {
            return text;
        }
        var single = SPACES.matcher(text).replaceAll(" ");
        var lines =
                BREAKS.matcher(AROUND_BREAK.matcher(single).replaceAll("\n")).replaceAll("\n\n");
        var marked = LINE_MARK.matcher(lines).replaceAll("\\\\$1");
        var numbered = NUMBER_MARK.matcher(marked).replaceAll("$1\\\\$2");
        return SINGLE_BREAK.matcher(numbered).replaceAll("\\\\\n");
    }

    private String text(List<Node> nodes) {
        var text = new StringBuilder();
        nodes.forEach(node -> text.append(text(node)));
        return text.toString();
    }

    private String text(Node node) {
        if (node instanceof TextNode words) {
            return keepsLines
                    ? words.getWholeText().replace("<", "\\<")
                    : escaped(WHITE.matcher(words.getWholeText()).replaceAll(" "));
        }
        return node instanceof Element element ? element(element) : "";
    }

    private String element(Element element) {
        var content = text(element.childNodes());
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "em", "i" -> wrapped("*", content);
            case "strong", "b" -> wrapped("**", content);
            case "code", "tt", "kbd", "samp" -> code(element.wholeText());
            case "a" -> link(element.attr("href").strip(), content);
            case "img" -> escaped(element.attr("alt"));
            case "td", "th" -> content + " ";
            case "script", "style", "template", "noscript", "iframe", "object" -> "";
            default -> MarkdownFromHtml.isBlock(element) ? " " + content + " " : content;
        };
    }

    /** Marks must touch the words: white space at the ends goes outside. */
    private static String wrapped(String mark, String content) {
        var words = content.strip();
        if (words.isEmpty()) {
            return content;
        }
        var from = content.indexOf(words);
        return content.substring(0, from) + mark + words + mark + content.substring(from + words.length());
    }

    private static String code(String text) {
        var words = WHITE.matcher(text).replaceAll(" ").strip();
        var mark = "`";
        while (words.contains(mark)) {
            mark += "`";
        }
        var gap = words.startsWith("`") || words.endsWith("`") ? " " : "";
        return words.isEmpty() ? "" : mark + gap + words + gap + mark;
    }

    /** Only to the web and to mail boxes; of any other link the words alone are kept. */
    private static String link(String href, String content) {
        var mail = href.startsWith("mailto:") && href.matches("mailto:[^\\s<>()]+");
        var address = mail ? href : WebAddress.of(href).orElse("");
        if (address.isEmpty() || content.isBlank()) {
            return content;
        }
        var safe = address.replace("(", "%28").replace(")", "%29");
        return "[" + content.strip().replace('\n', ' ') + "](" + safe + ")";
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
