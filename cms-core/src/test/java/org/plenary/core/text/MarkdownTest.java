package org.plenary.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.spi.language.Direction.LEFT_TO_RIGHT;
import static org.plenary.spi.language.Direction.RIGHT_TO_LEFT;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.spi.entry.LocaleTag;

class MarkdownTest {
    private static final Written ENGLISH = new Written(Optional.of(LocaleTag.of("en")), Optional.of(LEFT_TO_RIGHT));
    private static final Written ARABIC = new Written(Optional.of(LocaleTag.of("ar")), Optional.of(RIGHT_TO_LEFT));

    @Test
    void saysInWhatAndWhichWayATextIsWritten() {
        assertThat(Markdown.html("**Doors** open at 9", ENGLISH))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"><p><strong>Doors</strong> open at 9</p></div>");
        assertThat(Markdown.html("أهلا", ARABIC)).isEqualTo("<div lang=\"ar\" dir=\"rtl\"><p>أهلا</p></div>");
        assertThat(Markdown.html("2027", Written.IN_NO_LANGUAGE)).isEqualTo("<div dir=\"auto\"><p>2027</p></div>");
    }

    @Test
    void letsABlockThatRunsTheOtherWayDecideForItself() {
        assertThat(Markdown.html("أهلا\n\nPlease be *seated*.\n\n- Room 1\n- قاعة", ARABIC))
                .isEqualTo("<div lang=\"ar\" dir=\"rtl\"><p>أهلا</p>\n"
                        + "<p dir=\"auto\">Please be <em>seated</em>.</p>\n"
                        + "<ul>\n<li dir=\"auto\">Room 1</li>\n<li>قاعة</li>\n</ul></div>");
    }

    @Test
    void keepsCodeAndBareAddressesFromLeftToRight() {
        assertThat(Markdown.html("شغّل `./plenary run` ثم <https://example.org/a>", ARABIC))
                .contains("<code dir=\"ltr\">./plenary run</code>")
                .contains("<a href=\"https://example.org/a\" rel=\"nofollow noopener\" dir=\"ltr\">");
        assertThat(Markdown.html("`run`", ENGLISH)).contains("<code>run</code>");
    }

    @Test
    void linksToOtherSitesAndToPlacesOfItsOwn() {
        assertThat(Markdown.html(
                        "[a](https://example.org/?q=1&r=2 \"T\") [b](/ar/برنامج) [c](#top) [d](mailto:a@example.org) [e](x/y?z)",
                        ENGLISH))
                .contains(
                        "<a href=\"https://example.org/?q=1&amp;r=2\" title=\"T\" rel=\"nofollow noopener\">a</a>",
                        "<a href=\"/ar/%D8%A8%D8%B1%D9%86%D8%A7%D9%85%D8%AC\">b</a>",
                        "<a href=\"#top\">c</a>",
                        "<a href=\"mailto:a@example.org\" rel=\"nofollow noopener\">d</a>",
                        "<a href=\"x/y?z\">e</a>");
    }

    @Test
    void showsImagesOfTheWebAndOfTheSiteOnly() {
        assertThat(Markdown.html("![Map](/media/1/map.png) ![x](https://example.org/x.png)", ENGLISH))
                .contains("<img src=\"/media/1/map.png\" alt=\"Map\"", "<img src=\"https://example.org/x.png\"");
        assertThat(Markdown.html("![Only *words*](data:image/png;base64,AAAA)", ENGLISH))
                .isEqualTo("<div lang=\"en\" dir=\"ltr\"><p>Only <em>words</em></p></div>");
    }

    @Test
    void leavesNothingButWordsAsPlainText() {
        assertThat(Markdown.plain("""
                        # Day *one*

                        Doors open at **nine**,
                        see [the map](/map) and `Room 1`.

                        > Quoted.

                        ---

                        - first
                        - second

                        1. one
                        2. two
                        """)).isEqualTo("""
                        Day one

                        Doors open at nine,
                        see the map and Room 1.

                        Quoted.

                        - first
                        - second

                        1. one
                        2. two""");
    }

    @Test
    void survivesTextsThatAreMadeToExhaustIt() {
        for (var part :
                new String[] {">", "[", "![", "*a ", "_*", "- ", "<", "`", "&", "[a](", "![a](b", "**x_", "1) "}) {
            var text = part.repeat(50_000 / part.length());
            assertThat(Markdown.html(text, ENGLISH)).startsWith("<div");
            assertThat(Markdown.plain(text)).isNotNull();
        }
        var nested = "![".repeat(5_000) + "a" + "](b)".repeat(5_000);
        assertThat(Markdown.html(nested, ENGLISH)).startsWith("<div");
    }
}
