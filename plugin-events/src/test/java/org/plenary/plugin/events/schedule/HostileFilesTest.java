package org.plenary.plugin.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.UnreadableFile;

/** Files that are damaged, or made to harm. */
class HostileFilesTest {
    private final ScheduleXmlImporter xml = new ScheduleXmlImporter();
    private final ScheduleJsonImporter json = new ScheduleJsonImporter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE schedule SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE schedule [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE schedule [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
                "<!DOCTYPE schedule>"
            })
    void refusesDocumentTypes(String doctype) {
        var file = doctype + TrapsTest.oneEvent("UTC", "<abstract>&a;</abstract>");
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> xml.read(TestFile.of(file)));
    }

    @Test
    void refusesUndeclaredEntities() {
        var file = TestFile.of(TrapsTest.oneEvent("UTC", "<abstract>&passwd;</abstract>"));
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> xml.read(file));
    }

    @Test
    void refusesEndlessNesting() {
        var deep = "<a>".repeat(100_000);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> xml.read(TestFile.of("<schedule>" + deep)))
                .withMessageContaining("64 deep");
    }

    @Test
    void survivesEndlessNestingOfHtml() throws IOException {
        var deep = "&lt;blockquote&gt;".repeat(20_000) + "core";
        var batch = xml.read(TestFile.of(TrapsTest.oneEvent("UTC", "<abstract>" + deep + "</abstract>")));
        assertThat(batch.records()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;a                        ",
                "&lt;p ",
                "&lt;b&gt; &lt;/b&gt;",
                "&lt;br&gt; ",
                "_ * [ ",
                "- ",
                "&amp;lt;"
            })
    void readsLongRunsOfOnePiece(String piece) throws IOException {
        var text = "<abstract>" + piece.repeat(200_000 / piece.length()) + "&lt;p&gt;end</abstract>";
        var batch = xml.read(TestFile.of(TrapsTest.oneEvent("UTC", text)));
        assertThat(batch.records()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<rss/>",
                "<schedule/>",
                "<schedule><conference/></schedule>",
                "<schedule><conference><title>No date</title></conference></schedule>",
                "<schedule><conference><title>T</title>",
                "<schedule><conference>\u0001</conference></schedule>",
                "<?xml version='1.0' encoding='no-such'?><schedule/>",
                "plain text"
            })
    void saysWhyAnXmlFileCannotBeRead(String text) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> xml.read(TestFile.of(text)))
                .withMessageMatching("(?s)The .*|This .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "7",
                "{\"schedule\":{\"conference\":{}}}",
                "{\"schedule\":{\"conference\":{\"days\":{}}}}",
                "{\"schedule\":{\"conference\":{\"days\":[]}}}",
                "{\"schedule\":{\"conference\":{\"title\":\"T\",\"days\":[null,1,\"x\",[]]}}}"
            })
    void saysWhyAJsonFileCannotBeRead(String text) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> json.read(TestFile.of(text)));
    }

    @Test
    void readsAFileInUtf16() throws IOException {
        var bytes = ("<?xml version='1.0' encoding='UTF-16'?>" + TrapsTest.oneEvent("UTC", ""))
                .getBytes(StandardCharsets.UTF_16);
        assertThat(xml.read(new TestFile("a", bytes)).records()).hasSize(5);
    }

    @Test
    void letsAFailingStreamFail() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> xml.read(new FailingFile()))
                .withMessage("the disk is gone");
    }

    /** Its stream breaks in the middle. */
    private record FailingFile() implements ImportContent {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public InputStream open() {
            var begun = "<schedule><conference>".getBytes(StandardCharsets.UTF_8);
            return new InputStream() {
                private int at;

                @Override
                public int read() throws IOException {
                    if (at == begun.length) {
                        throw new IOException("the disk is gone");
                    }
                    return begun[at++];
                }
            };
        }

        @Override
        public Object json() throws IOException {
            throw new IOException("the disk is gone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pentabarf.xml", "fosdem.xml", "wafer.xml", "traps.xml", "frab.json", "pretalx.json"})
    void failsOnlyAsUnreadableHoweverAFileIsMutilated(String name) {
        var whole = TestFile.resource(name).text();
        var importer = name.endsWith(".json") ? json : xml;
        var seed = Long.getLong("plenary.seed", System.nanoTime());
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < 500; round++) {
            var outcome = outcome(importer, mutilated(whole, random));
            assertThat(outcome)
                    .as("%s, -Dplenary.seed=%d, round %d", name, seed, round)
                    .isIn("read", "unreadable");
            read += outcome.equals("read") ? 1 : 0;
        }
        assertThat(read)
                .as("mutilations that leave the file readable, so that meaning is tried too")
                .isPositive();
    }

    /** Cuts, doubles, swaps or replaces pieces: digits and letters mostly, so that many files stay well-formed. */
    private static String mutilated(String whole, Random random) {
        var text = new StringBuilder(whole);
        for (var hit = 0; hit <= random.nextInt(6); hit++) {
            var from = random.nextInt(text.length());
            var to = Math.min(text.length(), from + 1 + random.nextInt(40));
            switch (random.nextInt(8)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.setCharAt(from, (char) random.nextInt(0x3000));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
                case 4 -> blank(text, from);
                default -> redigit(text, from, to, random);
            }
        }
        return text.toString();
    }

    private static void redigit(StringBuilder text, int from, int to, Random random) {
        for (var at = from; at < to; at++) {
            if (Character.isDigit(text.charAt(at))) {
                text.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
        }
    }

    /** Empties the element or text that begins next. */
    private static void blank(StringBuilder text, int from) {
        var begin = Math.max(text.indexOf(">", from), text.indexOf(":\"", from) + 1);
        var end = text.indexOf(text.charAt(Math.max(begin, 0)) == '>' ? "<" : "\"", begin + 1);
        if (begin > 0 && end > begin) {
            text.delete(begin + 1, end);
        }
    }

    private static String outcome(Importer importer, String text) {
        try {
            importer.read(TestFile.of(text));
            return "read";
        } catch (UnreadableFile expected) {
            return "unreadable";
        } catch (IOException | RuntimeException | StackOverflowError other) {
            return other.toString();
        }
    }
}
