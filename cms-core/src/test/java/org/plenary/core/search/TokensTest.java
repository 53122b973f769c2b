package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Analyzer UNUSED = new KeywordAnalyzer();

    @Test
    void writesOneFieldAfterTheOtherWithTheSameStream() throws IOException {
        var first = field("one two").tokenStream(UNUSED, null);
        assertThat(words(first)).containsExactly("+1 one", "+1 two", "+0");
        var second = field("three").tokenStream(UNUSED, first);
        assertThat(second).isSameAs(first);
        assertThat(words(second)).containsExactly("+1 three", "+0");
    }

    @Test
    void usesNoStreamThatSomebodyElseHasMade() throws IOException {
        try (var other = new WhitespaceAnalyzer().tokenStream("", "two")) {
            assertThat(words(field("one").tokenStream(UNUSED, other))).containsExactly("+1 one", "+0");
        }
    }

    private static Field field(String text) {
        return Tokens.of(new WhitespaceAnalyzer(), text).field("text", TextField.TYPE_NOT_STORED);
    }

    private static List<String> words(TokenStream stream) throws IOException {
        var words = new ArrayList<String>();
        try (stream) {
            var term = stream.addAttribute(TermToBytesRefAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add("+%d %s"
                        .formatted(
                                step.getPositionIncrement(), term.getBytesRef().utf8ToString()));
            }
            stream.end();
            words.add("+" + step.getPositionIncrement());
        }
        return words;
    }
}
