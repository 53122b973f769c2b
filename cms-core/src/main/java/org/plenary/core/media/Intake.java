package org.plenary.core.media;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Looks at what comes in before it is kept: how much it is, what it is, and how large an image is. */
public final class Intake {
    private final MediaStore files;
    private final long limit;
    private final Clock clock;

    /** @param limit the most bytes that a file may have */
    public Intake(MediaStore files, long limit, Clock clock) {
        this.files = files;
        this.limit = limit;
        this.clock = clock;
    }

    public MediaStore files() {
        return files;
    }

    /** @throws PlenaryException TOO_LARGE when more is announced than a file may have */
    void admit(long announced) {
        if (announced > limit) {
            throw tooLarge(limit);
        }
    }

    /**
     * Takes the bytes in and keeps them, durably.
     *
     * @throws PlenaryException TOO_LARGE; INVALID_REQUEST for what is empty, of a kind that is not taken in, damaged or too
     *     large an image; STORAGE_UNAVAILABLE. Nothing stays then
     * @throws IOException when the sender breaks off; nothing stays then either
     */
    Asset take(Upload upload, String actor) throws IOException {
        try (var incoming = files.receive(upload.bytes(), limit)) {
            var asset = seen(incoming, upload.name(), actor);
            files.keep(incoming, asset.id());
            return asset;
        }
    }

    private Asset seen(Incoming incoming, String name, String actor) throws IOException {
        if (incoming.size() == 0) {
            throw new PlenaryException(
                    ErrorCode.INVALID_REQUEST, "The file is empty. Send its bytes as the body of the request.");
        }
        var kind = KindDetection.of(incoming.file(), name);
        var dimensions =
                kind.raster() ? Optional.of(ImageHeader.of(incoming.file(), kind)) : Optional.<Dimensions>empty();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Asset(
                AssetId.next(now),
                FileName.of(name, kind),
                kind,
                incoming.size(),
                incoming.sha256(),
                dimensions,
                AssetWords.NONE,
                now,
                actor);
    }

    static PlenaryException tooLarge(long limit) {
        return new PlenaryException(ErrorCode.TOO_LARGE, "A file may have %,d bytes at most.".formatted(limit));
    }
}
