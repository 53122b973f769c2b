package org.plenary.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.SettableClock;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

class FolderMediaStoreTest {
    private final SettableClock clock = new SettableClock("2027-06-01T08:00:00Z");

    @TempDir
    Path data;

    private FolderMediaStore store;

    @BeforeEach
    void openStore() {
        store = FolderMediaStore.open(data.resolve("media"), clock);
    }

    @Test
    void keepsBytesUnderTheIdAndNothingElse() throws IOException {
        var id = AssetId.next(clock.instant());
        try (var incoming = store.receive(new ByteArrayInputStream(SampleFiles.text("abc")), 100)) {
            assertThat(incoming.size()).isEqualTo(3);
            assertThat(incoming.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            store.keep(incoming, id);
        }

        assertThat(read(id)).isEqualTo("abc");
        assertThat(files()).singleElement().asString().endsWith(id.toString());
    }

    @Test
    void leavesNothingOfWhatIsTooLarge() {
        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[101]), 100))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LARGE));
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        var broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ < 100_000) {
                    return 'x';
                }
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> store.receive(broken, 1_000_000)).hasMessage("the line is dead");
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingOfWhatWasReceivedButNotKept() throws IOException {
        store.receive(new ByteArrayInputStream(SampleFiles.text("abc")), 100).close();

        assertThat(files()).isEmpty();
    }

    @Test
    void removesOnOpeningWhatACrashHasLeft() throws IOException {
        var old = Files.write(data.resolve("media/incoming/upload-1.part"), new byte[5]);
        var fresh = Files.write(data.resolve("media/incoming/upload-2.part"), new byte[5]);
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(fresh, FileTime.from(clock.instant().minus(Duration.ofMinutes(2))));

        FolderMediaStore.open(data.resolve("media"), clock);

        assertThat(files()).containsExactly(fresh);
    }

    @Test
    void saysWhenThereIsNoRoom() throws IOException {
        Files.delete(data.resolve("media/incoming"));

        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[3]), 100))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE));
    }

    @Test
    void findsNothingWhereNothingIs() {
        var id = AssetId.next(clock.instant());
        store.delete(id);

        assertThat(store.open(id)).isEmpty();
    }

    private String read(AssetId id) throws IOException {
        try (var bytes = store.open(id).orElseThrow()) {
            return new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() {
        try (var found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
