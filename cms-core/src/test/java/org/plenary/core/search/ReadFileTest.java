package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Seed;

@Seed.Seeded
class ReadFileTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("payloads");
    }

    @RepeatedTest(20)
    void readsWhatIsThere(Seed seed) throws IOException {
        byte[] bytes = file(seed);
        try (var file = ReadFile.open(path)) {
            compare(seed, file, bytes);
            assertThat(file.length()).isEqualTo(bytes.length);
        }
    }

    @RepeatedTest(20)
    void readsPartsOfPartsAndClones(Seed seed) throws IOException {
        byte[] bytes = file(seed);
        try (IndexInput file = ReadFile.open(path)) {
            int from = seed.below(bytes.length / 2);
            int length = 600 + seed.below(bytes.length / 2 - 600);
            var part = file.slice("part", from, length).clone();
            compare(seed, part, Arrays.copyOfRange(bytes, from, from + length));
            int inner = seed.below(500);
            compare(seed, part.slice("inner", inner, 100), Arrays.copyOfRange(bytes, from + inner, from + inner + 100));
            part.close();
            compare(seed, file.clone(), bytes);
        }
    }

    private static void compare(Seed seed, IndexInput file, byte[] bytes) throws IOException {
        for (int i = 0; i < 50; i++) {
            int at = seed.below(bytes.length);
            byte[] read = new byte[seed.below(bytes.length - at) + 1];
            file.seek(at);
            file.readBytes(read, 0, read.length);
            assertThat(read).isEqualTo(Arrays.copyOfRange(bytes, at, at + read.length));
            assertThat(((RandomAccessInput) file).readByte(at)).isEqualTo(bytes[at]);
        }
    }

    @Test
    void readsOnWhenSomebodyWhoReadIsInterrupted() throws Exception {
        Files.write(path, new byte[5_000]);
        try (var file = ReadFile.open(path)) {
            var interrupted = new Thread(() -> {
                Thread.currentThread().interrupt();
                try {
                    file.clone().readBytes(new byte[4_000], 0, 4_000);
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
            interrupted.start();
            interrupted.join();
            file.readBytes(new byte[5_000], 0, 5_000);
            assertThat(file.getFilePointer()).isEqualTo(5_000);
        }
    }

    @Test
    void saysWhereNothingIs() throws IOException {
        assertThatThrownBy(() -> ReadFile.open(path)).isInstanceOf(NoSuchFileException.class);
        Files.write(path, new byte[1_000]);
        try (var file = ReadFile.open(path)) {
            assertThatThrownBy(() -> file.seek(1_001)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> file.readBytes(new byte[1_001], 0, 1_001)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> file.slice("part", 500, 501)).isInstanceOf(IllegalArgumentException.class);
            var part = file.slice("part", 0, 500);
            assertThatThrownBy(() -> part.readBytes(new byte[501], 0, 501)).isInstanceOf(EOFException.class);
        }
    }

    private byte[] file(Seed seed) throws IOException {
        byte[] bytes = new byte[2_000 + seed.below(20_000)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) seed.below(256);
        }
        Files.write(path, bytes);
        return bytes;
    }
}
