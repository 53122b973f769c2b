package org.plenary.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.core.Seed;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;

/** Whatever is written, a browser makes of it nothing but what {@link Markdown} promises. Judged on what a parser reads. */
@Seed.Seeded
class MarkdownSafetyTest {
    private static final Written ARABIC =
            new Written(Optional.of(LocaleTag.of("ar")), Optional.of(Direction.RIGHT_TO_LEFT));

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("div", Set.of("lang", "dir")),
            Map.entry("p", Set.of("dir")),
            Map.entry("h1", Set.of("dir")),
            Map.entry("h2", Set.of("dir")),
            Map.entry("h3", Set.of("dir")),
            Map.entry("h4", Set.of("dir")),
            Map.entry("h5", Set.of("dir")),
            Map.entry("h6", Set.of("dir")),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of("dir")),
            Map.entry("blockquote", Set.of()),
            Map.entry("pre", Set.of("dir")),
            Map.entry("code", Set.of("dir", "class")),
            Map.entry("em", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("a", Set.of("href", "title", "rel", "dir")),
            Map.entry("img", Set.of("src", "alt", "title")),
            Map.entry("br", Set.of()),
            Map.entry("hr", Set.of()));

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<textarea></textarea><script>alert(1)</script>",
                "<template><script>alert(1)</script></template>",
                "<base href=//evil.example>",
                "<form action=//evil.example><button>x",
                "<!--><script>alert(1)</script>",
                "<![CDATA[><script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "</div></div><script>alert(1)</script>",
                "text <b onclick=alert(1)>x</b> <a href=javascript:alert(1)>y</a>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](< javascript:alert(1)>)",
                "[a](java&#10;script:alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](&#1;javascript:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](javascript&#58;alert(1))",
                "[a](&#106;&#97;&#118;&#97;script:alert(1))",
                "[a](javascript\\:alert(1))",
                "[a](vbscript:msgbox(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](blob:https://example.org/1)",
                "[a](file:///etc/passwd)",
                "[a](view-source:javascript:alert(1))",
                "[a](//evil.example/x)",
                "[a](/\\evil.example)",
                "[a](\\\\evil.example)",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "[a]\n\n[a]: javascript:alert(1)",
                "[a][b]\n\n[b]: <javascript:alert(1)> \"t\"",
                "![a]\n\n[a]: data:image/svg+xml,<svg/onload=alert(1)>",
                "![a](javascript:alert(1))",
                "![a](mailto:x@example.org)",
                "![a\" onerror=\"alert(1)](https://example.org/x)",
                "![a](https://example.org/\"onerror=\"alert(1))",
                "[a](https://example.org \"x\\\" onmouseover=\\\"alert(1)\")",
                "[a](https://example.org/'onmouseover='alert(1))",
                "[![x](javascript:alert(1))](javascript:alert(2))",
                "[a[b](javascript:alert(1))c](javascript:alert(2))",
                "[[[a](javascript:1)](javascript:2)](javascript:3)",
                "![![x](data:,1)](data:,2)",
                "[a](https://example.org/<script>alert(1)</script>)",
                "<https://example.org/\"onmouseover=alert(1)>",
                "``` x\" onclick=\"alert(1)\ncode\n```",
                "``` x&#9;evil-class\ncode\n```",
                "~~~ \"><script>alert(1)</script>\nx\n~~~",
                "`<script>alert(1)</script>`",
                "    <script>alert(1)</script>",
                "# <script>alert(1)</script>",
                "1. <img src=x onerror=alert(1)>",
                "> <svg/onload=alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\\<script>alert(1)\\</script>",
                "a\u0000<script>\u0000alert(1)</script>",
                "\u202e<script>alert(1)</script>",
                "\ufeff<script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void makesNothingOfAnAttack(String attack) {
        assertHarmless(attack);
    }

    @RepeatedTest(500)
    void noMarkdownEverLeavesTheAllowList(Seed seed) {
        var parts = attacks();
        var markdown = new StringBuilder();
        for (int i = seed.below(12); i >= 0; i--) {
            var part = seed.oneIn(2) ? seed.oneOf(parts) : seed.oneOf(SPARKS);
            int from = seed.oneIn(3) ? seed.below(part.length() + 1) : 0;
            int to = seed.oneIn(3) ? from + seed.below(part.length() - from + 1) : part.length();
            markdown.append(part, from, to);
        }
        assertHarmless(markdown.toString());
    }

    private static final List<String> SPARKS = List.of(
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "\"",
            "'",
            "`",
            "```",
            "\n",
            "\n\n",
            "*",
            "_",
            "**",
            "&",
            "&#",
            ";",
            ":",
            "//",
            "\\",
            "]: ",
            "- ",
            "1. ",
            "> ",
            "    ",
            "\t",
            "<!--",
            "-->",
            "]]>",
            "javascript:",
            "https://",
            "data:",
            "افتتاح",
            "word ",
            "\u2067",
            "\u00a0",
            "=\"",
            " onload=",
            "</div>",
            "<p>",
            "| a | b |\n|---|---|\n");

    private static void assertHarmless(String markdown) {
        var html = Markdown.html(markdown, ARABIC);
        for (var root : List.of(
                Jsoup.parseBodyFragment(html).body(),
                Jsoup.parse(html, Parser.htmlParser()).body())) {
            assertThat(root.childrenSize()).as(html).isEqualTo(1);
            assertThat(root.ownText()).as(html).isEmpty();
            root.children().forEach(child -> child.getAllElements().forEach(element -> check(element, markdown)));
        }
    }

    private static void check(Element element, String markdown) {
        assertThat(ALLOWED).as(markdown).containsKey(element.tagName());
        for (Attribute attribute : element.attributes()) {
            assertThat(ALLOWED.get(element.tagName()))
                    .as("%s in %s", element.tagName(), markdown)
                    .contains(attribute.getKey());
            switch (attribute.getKey()) {
                case "href" -> assertThat(attribute.getValue()).as(markdown).matches(place("https?:|mailto:"));
                case "src" -> assertThat(attribute.getValue()).as(markdown).matches(place("https?:"));
                case "class" -> assertThat(attribute.getValue()).as(markdown).matches("language-[^\\s]+");
                case "dir" -> assertThat(attribute.getValue()).as(markdown).matches("ltr|rtl|auto");
                default -> assertThat(attribute.getKey()).as(markdown).doesNotStartWith("on");
            }
        }
    }

    /** With one of these schemes, or none at all; never with an authority of its own but no scheme. */
    private static String place(String schemes) {
        return "(?is)(?!//)(?:" + schemes + "|(?![^/?#]*:)).[^\\s\\\\]*";
    }
}
