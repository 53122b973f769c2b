package org.plenary.plugin.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownFromHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "<p>One</p><p>Two</p> | One¶¶Two",
                "<p>One<br>two<br/></p> | One\\¶two",
                "<p> much \t space </p> | much space",
                "<h1>Head</h1><h3>Sub <em>x</em></h3> | # Head¶¶### Sub *x*",
                "<ul><li>One</li><li>Two</li></ul> | - One¶- Two",
                "<ol><li><p>One</p></li><li>Two</li></ol> | 1. One¶2. Two",
                "<ul><li>One<ul><li>Deep</li></ul></li></ul> | - One¶¶  - Deep",
                "<blockquote><p>Said</p><p>more</p></blockquote> | > Said¶>¶> more",
                "<pre><code>int a;¶int b;</code></pre> | ```¶int a;¶int b;¶```",
                "<p>Use <code>a_b*c</code> and <code>x`y</code></p> | Use `a_b*c` and ``x`y``",
                "<p>very<strong> bold </strong>indeed</p> | very **bold** indeed",
                "<p><a href='https://a.example/(x)'>there</a></p> | [there](https://a.example/%28x%29)",
                "<p><a href='mailto:a@b.example'>mail</a></p> | [mail](mailto:a@b.example)",
                "<p><a href='javascript:alert(1)'>words</a></p> | words",
                "<p>a<script>alert(1)</script><style>x</style>b</p> | ab",
                "<p>a</p><hr><p>b</p> | a¶¶---¶¶b",
                "<table><tr><td>a</td><td>b</td></tr></table> | a b",
                "<div>bare<p>para</p>tail</div> | bare¶¶para¶¶tail",
                "<p></p><p> x</p> | x",
                "<p>a<br><br>b<br>c</p> | a¶¶b\\¶c",
                "<h2>a<br>b</h2> | ## a b",
                "<p>a\\<br></p> | a\\\\"
            })
    void writesTheElementsOfProse(String html, String markdown) {
        assertThat(MarkdownFromHtml.convert(html.replace("¶", "\n")).replace("\n", "¶"))
                .isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "<p>5 * 3 [x] a_b _c_ `d` \\e</p> | 5 \\* 3 \\[x\\] a_b \\_c\\_ \\`d\\` \\\\e",
                "<p>&lt;script&gt; &amp;amp; R&amp;D</p> | \\<script> \\&amp; R&D",
                "<p># no heading</p> | \\# no heading",
                "<p>- no list</p> | \\- no list",
                "<p>1. no list</p> | 1\\. no list",
                "<p>-x and #y</p> | -x and #y",
                "<p>a<br>- b</p> | a\\¶\\- b"
            })
    void escapesWhatMarkdownWouldTakeForASign(String html, String markdown) {
        assertThat(MarkdownFromHtml.convert(html).replace("\n", "¶")).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {"Plain *Markdown*, 1 < 2, a_b & co.", "- one\n- two <3", "Vec<T> and <https://a.example>"})
    void leavesTextThatIsNoHtmlAsItIs(String text) {
        assertThat(MarkdownFromHtml.convert(text)).isEqualTo(text);
    }

    @Test
    void keepsTheLinesOfMarkdownWithALinkInIt() {
        assertThat(MarkdownFromHtml.convert("- one\n- <a href=\"https://a.example\">two</a>\n\n*three* &lt;b&gt;"))
                .isEqualTo("- one\n- [two](https://a.example)\n\n*three* \\<b>");
    }
}
