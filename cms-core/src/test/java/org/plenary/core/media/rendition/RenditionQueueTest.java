package org.plenary.core.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.SettableClock;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.Asset;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.AssetWords;
import org.plenary.core.media.FolderMediaStore;
import org.plenary.core.media.GatedStore;
import org.plenary.core.media.MediaKind;
import org.plenary.core.media.SampleFiles;
import org.plenary.core.media.rendition.Renditions.Queue;

/** One rendition is made at a time; few may wait for it, and not for long. */
@Timeout(60)
class RenditionQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Rendition SMALL =
            new Rendition(OptionalInt.of(160), OptionalInt.empty(), Fit.CONTAIN, Optional.empty());

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private int uploaded;

    @TempDir
    Path data;

    private GatedStore files;

    @BeforeEach
    void open() {
        files = new GatedStore(FolderMediaStore.open(data.resolve("media"), new SettableClock("2027-06-01T08:00:00Z")));
    }

    @AfterEach
    void letEverybodyGo() {
        files.open();
        readers.close();
    }

    @Test
    void refusesWhoeverComesWhileAsManyWaitAsMay() throws Exception {
        var renditions = renditions(new Queue(2, LONG));
        var late = image();
        files.shut();
        var first = wanted(renditions, image());
        files.awaitSomebody();
        var second = wanted(renditions, image());
        var third = wanted(renditions, image());
        awaitWaiting(renditions, 2);

        assertThat(refusal(renditions, late)).isEqualTo(ErrorCode.TOO_BUSY);

        files.open();
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isTrue();
        assertThat(third.get()).isTrue();
        assertThat(made(renditions, late)).isTrue();
    }

    @Test
    void refusesWhoeverHasWaitedTooLong() throws Exception {
        var renditions = renditions(new Queue(2, Duration.ZERO));
        var late = image();
        files.shut();
        var first = wanted(renditions, image());
        files.awaitSomebody();

        assertThat(refusal(renditions, late)).isEqualTo(ErrorCode.TOO_BUSY);

        files.open();
        assertThat(first.get()).isTrue();
        assertThat(made(renditions, late)).isTrue();
    }

    @Test
    void givesWhatIsMadeAlreadyHoweverManyWait() throws Exception {
        var renditions = renditions(new Queue(0, LONG));
        var known = image();
        assertThat(made(renditions, known)).isTrue();
        files.shut();
        var first = wanted(renditions, image());
        files.awaitSomebody();

        assertThat(made(renditions, known)).isTrue();

        files.open();
        assertThat(first.get()).isTrue();
    }

    @Test
    void goesOnAfterAnImageOfWhichNothingCouldBeMade() {
        var renditions = renditions(new Queue(0, LONG));
        var damaged = kept(SampleFiles.pngThatClaims(300, 300));

        assertThat(refusal(renditions, damaged)).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(made(renditions, image())).isTrue();
    }

    @Test
    void letsNobodyWaitWhoIsToldToStop() {
        var renditions = renditions(new Queue(2, LONG));
        var image = image();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> made(renditions, image)).isInstanceOf(PlenaryException.class);

        assertThat(Thread.interrupted()).as("is told on").isTrue();
        assertThat(made(renditions, image)).isTrue();
    }

    private Renditions renditions(Queue queue) {
        return Renditions.open(files, data.resolve("renditions"), 10_000_000, queue);
    }

    private Future<Boolean> wanted(Renditions renditions, Asset asset) {
        return readers.submit(() -> made(renditions, asset));
    }

    private static boolean made(Renditions renditions, Asset asset) {
        try (var made = renditions.find(asset, SMALL).orElseThrow()) {
            return made.size() > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ErrorCode refusal(Renditions renditions, Asset asset) {
        return catchThrowableOfType(PlenaryException.class, () -> made(renditions, asset))
                .code();
    }

    private static void awaitWaiting(Renditions renditions, int readers) {
        while (renditions.waiting() < readers) {
            Thread.onSpinWait();
        }
    }

    private Asset image() {
        return kept(SampleFiles.png(300, 200));
    }

    private Asset kept(byte[] png) {
        var id = AssetId.parse("01970000-0000-7000-8000-%012x".formatted(uploaded++))
                .orElseThrow();
        try (var incoming = files.receive(new ByteArrayInputStream(png), png.length)) {
            files.keep(incoming, id);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var words = new AssetWords(Map.of(), Map.of(), Optional.empty());
        return new Asset(
                id, "a.png", MediaKind.PNG, png.length, "", Optional.empty(), words, Instant.EPOCH, "somebody");
    }
}
