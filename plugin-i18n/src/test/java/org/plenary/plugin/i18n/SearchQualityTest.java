package org.plenary.plugin.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether people find what they mean, on texts that nobody here wrote; without them these tests are skipped. The figures
 * are what the analysis reaches today: where a change moves one, the documentation of the package is to move with it.
 */
class SearchQualityTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double ROUNDING = 0.0005;

    @Test
    void findsTheParagraphThatAnswersAnArabicQuestion() throws IOException {
        var questions = new LinkedHashMap<String, List<String>>();
        for (var article : JSON.readTree(read("retrieval/arcd.dev.ar.json.gz")).get("data")) {
            for (var paragraph : article.get("paragraphs")) {
                var asked = questions.computeIfAbsent(text(paragraph, "context"), context -> new ArrayList<>());
                paragraph.get("qas").forEach(answered -> asked.add(text(answered, "question")));
            }
        }

        assertThat(meanReciprocalRank("ar", questions)).isCloseTo(0.7851, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"ar, 0.9145, 0.6546", "ru, 0.9046, 0.6475", "en, 0.9086, 0.6668"})
    void findsTheNewsBehindAHeadlineAndTheNeighboursOfASentence(String tag, double headline, double sentence)
            throws IOException {
        var articles = news();

        assertThat(meanReciprocalRank(tag, bodies(articles, tag))).isCloseTo(headline, within(ROUNDING));
        assertThat(neighbours(tag, articles)).isCloseTo(sentence, within(ROUNDING));
    }

    /** Questions by the text that answers them. */
    private static double meanReciprocalRank(String tag, Map<String, List<String>> questions) throws IOException {
        var texts = List.copyOf(questions.keySet());
        var asked = questions.values().stream().flatMap(List::stream).toList();
        var answers = IntStream.range(0, texts.size())
                .boxed()
                .flatMap(text -> questions.get(texts.get(text)).stream().map(question -> text))
                .toList();
        try (var retrieval = new Retrieval(Analyzers.analysis(tag), texts)) {
            return retrieval.meanReciprocalRank(
                    asked,
                    (question, text) -> false,
                    (question, text) -> answers.get(question).equals(text));
        }
    }

    /** Each sentence asks for the others of its article. */
    private static double neighbours(String tag, List<JsonNode> articles) throws IOException {
        var sentences =
                articles.stream().flatMap(article -> sentences(article, tag)).toList();
        var owners = articles.stream()
                .flatMap(article -> sentences(article, tag).map(sentence -> text(article, "id")))
                .toList();
        try (var retrieval = new Retrieval(Analyzers.analysis(tag), sentences)) {
            return retrieval.meanReciprocalRank(
                    sentences,
                    Integer::equals,
                    (question, text) -> owners.get(question).equals(owners.get(text)));
        }
    }

    private static Map<String, List<String>> bodies(List<JsonNode> articles, String tag) {
        var headlines = new LinkedHashMap<String, List<String>>();
        articles.forEach(article -> headlines.put(
                String.join("\n", sentences(article, tag).toList()), List.of(text(article.get("headline"), tag))));
        return headlines;
    }

    private static List<JsonNode> news() throws IOException {
        return read("multilingual/ntrex-news.dev.en-ar-ru.jsonl.gz")
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static Stream<String> sentences(JsonNode article, String tag) {
        return article.get("body").get(tag).valueStream().map(JsonNode::asString);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static String read(String file) throws IOException {
        var path = data().resolve(file);
        assumeTrue(Files.exists(path), () -> "no test data at " + path);
        try (var content = new GZIPInputStream(Files.newInputStream(path))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path data() {
        return Stream.<Optional<String>>of(
                        Optional.ofNullable(System.getProperty("plenary.test.data")),
                        Optional.ofNullable(System.getenv("PLENARY_TEST_DATA")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Path::of)
                .orElseGet(
                        () -> Path.of(System.getProperty("plenary.root", "..")).resolve("../shared/data"));
    }
}
