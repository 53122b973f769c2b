package org.plenary.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.ImportRecord.Publishing;
import org.plenary.spi.exchange.Ref;
import org.plenary.spi.exchange.UnreadableFile;

class EntriesFileImporterTest {
    private static final String HEADER = "{\"plenary\":\"entries\",\"version\":1,\"system\":\"demo\"}\n";

    private final EntriesFileImporter importer = new EntriesFileImporter();

    @Test
    void readsRecordsWithTheirValues() {
        var batch = read(HEADER + """
                {"type":"venue","key":"venue/hall","values":{"name":{"en":"Hall","ar":"قاعة"},"geo":{"lat":24.5,"lon":54},"map":null}}

                {"type":"room","key":"room/a","values":{"venue":{"$ref":"venue/hall"},"order":2,"parallel":false},"publish":true}
                """);
        assertThat(batch.system()).isEqualTo("demo");
        assertThat(batch.notes()).isEmpty();
        assertThat(batch.records()).extracting(ImportRecord::key).containsExactly("venue/hall", "room/a");
        assertThat(batch.records().getFirst().values())
                .containsEntry("name", Map.of("en", "Hall", "ar", "قاعة"))
                .containsEntry("geo", Map.of("lat", new BigDecimal("24.5"), "lon", 54L))
                .doesNotContainKey("map");
        assertThat(batch.records().getLast().values())
                .containsEntry("venue", new Ref("venue", "venue/hall"))
                .containsEntry("order", 2L)
                .containsEntry("parallel", false);
    }

    @Test
    void resolvesReferencesInListsAndGroupsWhateverTheOrder() {
        var batch = read(HEADER + """
                {"type":"session","key":"s","values":{"people":[{"who":{"$ref":"amira"},"role":"host"}],"rooms":[{"$ref":"room/b"}]}}
                {"type":"person","key":"amira","values":{}}
                """);
        assertThat(batch.records().getFirst().values())
                .containsEntry("people", List.of(Map.of("who", new Ref("person", "amira"), "role", "host")))
                .containsEntry("rooms", List.of(new Ref("room", "room/b")));
    }

    @Test
    void tellsKeysApartThatTwoTypesShare() {
        var batch = read(HEADER + """
                {"type":"room","key":"room/x","values":{}}
                {"type":"track","key":"room/x","values":{}}
                {"type":"session","key":"s","values":{"room":{"$ref":"room/x"}}}
                """);
        assertThat(batch.records().getLast().values()).containsEntry("room", new Ref("room", "room/x"));
    }

    @Test
    void publishesAsTheRecordSays() {
        assertThat(publishing("true")).isEqualTo(Publishing.NOW);
        assertThat(publishing("false")).isEqualTo(new Publishing.Never());
        assertThat(publishing("{\"locales\":[\"en\",\"ru\"],\"from\":\"2027-05-01T06:00:00Z\"}"))
                .isEqualTo(new Publishing.During(
                        Optional.of(Instant.parse("2027-05-01T06:00:00Z")),
                        Optional.empty(),
                        Set.of(LocaleTag.of("en"), LocaleTag.of("ru"))));
        assertThat(publishing("{\"until\":\"2027-05-01T06:00:00Z\"}"))
                .isEqualTo(new Publishing.During(
                        Optional.empty(), Optional.of(Instant.parse("2027-05-01T06:00:00Z")), Set.of()));
    }

    @Test
    void keepsARecordThatSaysNothingOfPublishingADraft() {
        var batch = read(HEADER + "{\"type\":\"a\",\"key\":\"k\",\"values\":{}}");
        assertThat(batch.records().getFirst().publishing()).isEqualTo(new Publishing.Never());
    }

    @Test
    void keepsLaterRevisionsInOrder() {
        var batch = read(HEADER
                + "{\"type\":\"a\",\"key\":\"k\",\"values\":{\"t\":{\"en\":\"1\"}},\"revisions\":"
                + "[{\"values\":{\"t\":{\"en\":\"2\"}}},{\"values\":{\"r\":{\"$ref\":\"a/k\"}}}]}");
        assertThat(batch.records().getFirst().laterRevisions())
                .containsExactly(Map.of("t", Map.of("en", "2")), Map.of("r", new Ref("a", "a/k")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | Line 2: it is no JSON object",
                "[] | Line 2: it is no JSON object",
                "{'key':'k'} | Line 2: the record has no type",
                "{'type':'a','values':{}} | Line 2: the record has no key",
                "{'type':'a','key':'k','value':{}} | Line 2: 'value' is not a part of a record",
                "{'type':'a','key':'k','values':[]} | Line 2: 'values' is not a JSON object",
                "{'type':'a','key':'k','values':{'x':{'$ref':'nobody'}}} | the reference 'nobody' is to no record",
                "{'type':'a','key':'k','revisions':{}} | Line 2: 'revisions' is not a list",
                "{'type':'a','key':'k','publish':'soon'} | Line 2: 'publish' is true, false or",
                "{'type':'a','key':'k','publish':{'from':'1 May'}} | Line 2: 'publish.from' is '1 May'",
                "{'type':'a','key':'k','publish':{'locales':['english']}} | 'english' is not a language tag"
            })
    void refusesTheFileAndNamesTheLine(String line, String message) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(HEADER + line.replace('\'', '"')))
                .withMessageContaining(message);
    }

    @Test
    void refusesARecordThatStandsTwice() {
        var line = "{\"type\":\"a\",\"key\":\"k\",\"values\":{}}\n";
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(HEADER + line + line))
                .withMessageContaining("Line 3: a 'k' stands in an earlier line too");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"plenary\":\"entries\",\"version\":2,\"system\":\"demo\"}",
                "{\"plenary\":\"entries\",\"version\":1}",
                "{\"type\":\"a\",\"key\":\"k\",\"values\":{}}"
            })
    void refusesAFileWithoutAHeaderOfThisVersion(String text) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(text));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var bytes = (HEADER + "{\"type\":\"a\",\"key\":\"é\",\"values\":{}}").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(bytes))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void recognisesItsHeaderAlsoAfterAByteOrderMark() {
        assertThat(importer.recognises("a.jsonl", bytes(HEADER))).isTrue();
        assertThat(importer.recognises("a.jsonl", bytes("\uFEFF" + HEADER))).isTrue();
        assertThat(importer.recognises("a.jsonl", bytes("{\"plenary\":\"backup\"}")))
                .isFalse();
        assertThat(importer.recognises("a.jsonl", bytes("{\"schedule\":{}}"))).isFalse();
        assertThat(read("\uFEFF" + HEADER).records()).isEmpty();
    }

    @Test
    void failsOnlyAsUnreadableHoweverTheFileIsDamaged() {
        var whole = bytes(HEADER
                + "{\"type\":\"a\",\"key\":\"k\",\"values\":{\"r\":[{\"$ref\":\"a/k\"}],\"n\":1.5},\"publish\":{\"locales\":[\"en\"]}}\n"
                + "{\"type\":\"b\",\"key\":\"l\",\"values\":{},\"revisions\":[{\"values\":{\"t\":null}}]}\n");
        var seed = Long.getLong("plenary.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var damaged = whole.clone();
            for (var hit = 0; hit <= random.nextInt(4); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(outcome(damaged))
                    .as("-Dplenary.seed=%d, round %d", seed, round)
                    .isIn("read", "unreadable");
        }
    }

    private String outcome(byte[] bytes) {
        try {
            read(bytes);
            return "read";
        } catch (UnreadableFile expected) {
            return "unreadable";
        } catch (RuntimeException | IOException other) {
            return other.toString();
        }
    }

    private Publishing publishing(String json) {
        return read(HEADER + "{\"type\":\"a\",\"key\":\"k\",\"values\":{},\"publish\":" + json + "}")
                .records()
                .getFirst()
                .publishing();
    }

    private ImportBatch read(String text) {
        try {
            return read(bytes(text));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ImportBatch read(byte[] bytes) throws IOException {
        return importer.read(ImportedFile.of("demo.jsonl", () -> new ByteArrayInputStream(bytes)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
