package org.plenary.core.media.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.Asset;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.MediaStore;

/**
 * Images in other sizes and formats, made when they are first asked for. One is made at a time: that bounds the memory, leaves the
 * other processors to readers, and nothing is made twice.
 */
public final class Renditions {
    private final MediaStore files;
    private final RenditionFolder folder;
    private final Queue queue;
    private final Semaphore turn = new Semaphore(1, true);

    private Renditions(MediaStore files, RenditionFolder folder, Queue queue) {
        this.files = files;
        this.folder = folder;
        this.queue = queue;
    }

    /**
     * Who waits while another one is made.
     *
     * @param longest how many may; each takes a thread that others need
     * @param patience for those before one
     */
    public record Queue(int longest, Duration patience) {
        /** A page with pictures, asked for at once. */
        static final Queue USUAL = new Queue(48, Duration.ofSeconds(10));
    }

    /** @param bytes how much room renditions may take in the folder, about */
    public static Renditions open(MediaStore files, Path folder, long bytes) {
        return open(files, folder, bytes, Queue.USUAL);
    }

    /** With another queue than the usual one. */
    public static Renditions open(MediaStore files, Path folder, long bytes, Queue queue) {
        return new Renditions(files, RenditionFolder.open(folder, bytes), queue);
    }

    /**
     * The rendition, made now if there is none; the caller's to close. Empty when the file itself is gone.
     *
     * @throws PlenaryException INVALID_REQUEST for what is no image, or none that can be decoded within bounds; TOO_BUSY;
     *     STORAGE_UNAVAILABLE
     */
    public Optional<MadeRendition> find(Asset asset, Rendition wish) {
        if (!asset.kind().raster()) {
            throw Refusals.noPixels(asset.kind());
        }
        var exact = wish.of(asset.kind());
        try {
            var found = folder.find(asset.id(), exact.key());
            return found.isPresent() ? found : inTurn(asset, exact);
        } catch (IOException failed) {
            throw new PlenaryException(
                    ErrorCode.STORAGE_UNAVAILABLE,
                    "The folder for renditions cannot be read or written; perhaps the disk is full.",
                    failed);
        }
    }

    /** Files, and with each that is deleted all that was made of it. */
    public MediaStore forgetful() {
        return new ForgetfulStore(files, this::forget);
    }

    private void forget(AssetId id) {
        folder.forget(id);
    }

    private Optional<MadeRendition> inTurn(Asset asset, Rendition wish) throws IOException {
        try {
            if (!taken()) {
                throw Refusals.busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.busy();
        }
        try {
            var byOther = folder.find(asset.id(), wish.key());
            return byOther.isPresent() ? byOther : made(asset, wish);
        } finally {
            turn.release();
        }
    }

    /** Without waiting only where nobody else does: the semaphore is fair when it is given a time, be it none. */
    private boolean taken() throws InterruptedException {
        return turn.tryAcquire(0, TimeUnit.NANOSECONDS)
                || (waiting() < queue.longest()
                        && turn.tryAcquire(queue.patience().toNanos(), TimeUnit.NANOSECONDS));
    }

    int waiting() {
        return turn.getQueueLength();
    }

    private Optional<MadeRendition> made(Asset asset, Rendition wish) throws IOException {
        var source = folder.sheet();
        var result = folder.sheet();
        try {
            var bytes = files.open(asset.id());
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            try (var from = bytes.get()) {
                Files.copy(from, source, StandardCopyOption.REPLACE_EXISTING);
            }
            var format = make(source, asset, wish, result);
            var made = folder.keep(result, asset.id(), wish.key(), format);
            return stillThere(asset.id()) ? Optional.of(made) : forgotten(made, asset.id());
        } finally {
            Files.deleteIfExists(source);
            Files.deleteIfExists(result);
        }
    }

    /** The file may have been deleted meanwhile, together with all that had been made of it by then. */
    private boolean stillThere(AssetId id) throws IOException {
        var bytes = files.open(id);
        if (bytes.isPresent()) {
            bytes.get().close();
        }
        return bytes.isPresent();
    }

    private Optional<MadeRendition> forgotten(MadeRendition made, AssetId id) throws IOException {
        made.close();
        folder.forget(id);
        return Optional.empty();
    }

    private static RenditionFormat make(Path source, Asset asset, Rendition wish, Path result) throws IOException {
        var decoded = new Decoding(source, asset.kind()).read(wish);
        var scaled = Drawing.scaled(decoded.pixels(), decoded.layout().size());
        var format =
                wish.format().orElse(scaled.getColorModel().hasAlpha() ? RenditionFormat.PNG : RenditionFormat.JPEG);
        Encoding.write(Drawing.upright(scaled, decoded.orientation(), format), format, result);
        return format;
    }
}
