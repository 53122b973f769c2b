package org.plenary.core.media.rendition;

import java.util.Optional;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.Dimensions;
import org.plenary.core.media.ImageHeader;
import org.plenary.core.media.JpegHeader;
import org.plenary.core.media.MediaKind;

/** What is not even begun to be decoded, by what the header says. */
final class Bounds {
    /** Its decoder is written in Java, holds all pixels at once, and takes a third of a second for a million of them. */
    static final long MOST_OF_A_WEBP = 10_000_000;
    /** Of a progressive JPEG all numbers are in memory at once, outside the heap, two bytes each: 100 MB. */
    static final long MOST_SAMPLES = 50_000_000;

    private Bounds() {}

    /** @throws PlenaryException INVALID_REQUEST */
    static void check(MediaKind kind, Dimensions size, Optional<JpegHeader> jpeg) {
        long most = kind == MediaKind.WEBP ? MOST_OF_A_WEBP : ImageHeader.MOST_PIXELS;
        if (size.pixels() > most) {
            throw Refusals.refused(
                    "The image has %,d × %,d pixels; of a %s with more than %,d there are no other sizes."
                            .formatted(size.width(), size.height(), kind.name(), most));
        }
        if (jpeg.filter(header -> header.whole() && header.samples() > MOST_SAMPLES)
                .isPresent()) {
            throw Refusals.refused(
                    "The image is a progressive JPEG of %,d × %,d pixels, which takes too much memory. Saved as a baseline JPEG it"
                                    .formatted(size.width(), size.height())
                            + " can be had in other sizes.");
        }
    }
}
