package org.plenary.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.plenary.spi.exchange.UnreadableFile;

class ImportedFileTest {

    @Test
    void unwrapsGzipWhateverTheNameSays() throws IOException {
        var packed = gzip("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(read(file("a.xml", packed))).isEqualTo("hello");
        assertThat(read(file("a.xml.gz", "plain".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("plain");
    }

    @Test
    void namesTheFileWithoutFolderAndGzip() {
        assertThat(file("C:\\schedules\\a.xml.gz", new byte[0]).name()).isEqualTo("a.xml");
        assertThat(file("../../etc/b.json", new byte[0]).name()).isEqualTo("b.json");
    }

    @Test
    void readsFromTheBeginningEachTime() throws IOException {
        var file = file("a", gzip("again".getBytes(StandardCharsets.UTF_8)));
        assertThat(file.head()).asString(StandardCharsets.UTF_8).isEqualTo("again");
        assertThat(read(file)).isEqualTo("again");
        assertThat(read(file)).isEqualTo("again");
    }

    @Test
    void readsEmptyAndOneByteFiles() throws IOException {
        assertThat(read(file("a", new byte[0]))).isEmpty();
        assertThat(read(file("a", new byte[] {0x1f}))).hasSize(1);
    }

    @Test
    void stopsAtTheLimitHoweverSmallTheArchive() throws IOException {
        var bomb = gzip(new byte[3 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(10_000);
        var file = new ImportedFile("bomb", () -> new ByteArrayInputStream(bomb), 2L * 1024 * 1024);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("longer than 2 MB");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> skipAll(file))
                .withMessageContaining("longer than 2 MB");
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(file::json).withMessageContaining("not JSON");
    }

    @Test
    void allowsAFileOfExactlyTheLimit() throws IOException {
        var file = new ImportedFile("a", () -> new ByteArrayInputStream(new byte[100]), 100);
        assertThat(read(file)).hasSize(100);
    }

    @Test
    void saysThatAnArchiveIsIncomplete() throws IOException {
        var packed = gzip("hello, hello, hello, hello".getBytes(StandardCharsets.UTF_8));
        var file = file("a.gz", Arrays.copyOf(packed, packed.length - 9));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("damaged or incomplete");
        var headerOnly = file("a.gz", new byte[] {0x1f, (byte) 0x8b, 8});
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(headerOnly));
    }

    @Test
    void parsesJsonWithoutNulls() throws IOException {
        var json = json(
                "{\"b\":1,\"a\":[1.50,null,true,\"x\"],\"n\":null,\"big\":12345678901234567890,\"o\":{\"z\":null}}");
        assertThat(json)
                .isEqualTo(Map.of(
                        "b",
                        1L,
                        "a",
                        List.of(new BigDecimal("1.50"), true, "x"),
                        "big",
                        new BigDecimal("12345678901234567890"),
                        "o",
                        Map.of()));
        assertThat(((Map<?, ?>) json).keySet().iterator().next()).isEqualTo("b");
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> json("{\"a\":1,\n \"b\":}"))
                .withMessageContaining("line 2");
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> json("null"));
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> json(""));
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> json("{} {}"));
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> json("[".repeat(100_000)));
    }

    @Test
    void letsAFailingStreamFail() {
        var file = new ImportedFile("a", FailingStream::new, 1_000);
        assertThatExceptionOfType(IOException.class).isThrownBy(file::json).withMessage("the disk is gone");
        assertThatExceptionOfType(IOException.class).isThrownBy(file::head).withMessage("the disk is gone");
    }

    /** Gives a little, then fails. */
    private static final class FailingStream extends InputStream {
        private int given;

        @Override
        public int read() throws IOException {
            if (given++ < 10) {
                return ' ';
            }
            throw new IOException("the disk is gone");
        }
    }

    private static Object json(String text) throws IOException {
        return file("a.json", text.getBytes(StandardCharsets.UTF_8)).json();
    }

    private static ImportedFile file(String name, byte[] bytes) {
        return ImportedFile.of(name, () -> new ByteArrayInputStream(bytes));
    }

    private static String read(ImportedFile file) throws IOException {
        try (var bytes = file.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long skipAll(ImportedFile file) throws IOException {
        try (var bytes = file.open()) {
            var all = 0L;
            for (var skipped = bytes.skip(Long.MAX_VALUE); skipped > 0; skipped = bytes.skip(Long.MAX_VALUE)) {
                all += skipped;
            }
            return all;
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(plain);
        }
        return packed.toByteArray();
    }
}
