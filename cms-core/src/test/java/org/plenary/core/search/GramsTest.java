package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.RepeatedTest;
import org.plenary.core.Seed;

@Seed.Seeded
class GramsTest {
    private static final List<String> CHARACTERS = List.of("a", "b", " ", "é", "я", "ق", "東", "👩", "\ud83d", "\u0301");

    @RepeatedTest(500)
    void areThoseOfLucene(Seed seed) throws IOException {
        var text = IntStream.range(0, seed.below(20))
                .mapToObj(character -> seed.oneOf(CHARACTERS))
                .collect(Collectors.joining());
        var lucene = new NGramTokenizer(Grams.LENGTH, Grams.LENGTH);
        lucene.setReader(new StringReader(text));
        assertThat(terms(Grams.field("g:title", text).tokenStream(new KeywordAnalyzer(), null)))
                .as(text)
                .isEqualTo(terms(lucene));
    }

    private static List<String> terms(TokenStream stream) throws IOException {
        var terms = new ArrayList<String>();
        try (stream) {
            var term = stream.addAttribute(TermToBytesRefAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.getBytesRef().utf8ToString());
            }
            stream.end();
        }
        return terms;
    }
}
