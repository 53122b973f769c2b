package org.plenary.core.media.rendition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plenary.core.media.MediaKind;

/**
 * An image as it is wanted: not larger than a frame, whose sides are of a closed list so that nobody can have us compute without
 * end. A side that is not given is as long as it comes out.
 *
 * @param format empty for the image's own, or the nearest to it that there is
 */
public record Rendition(OptionalInt width, OptionalInt height, Fit fit, Optional<RenditionFormat> format) {
    /** How long the sides of the frame may be, in pixels. */
    public static final List<Integer> SIZES = List.of(160, 240, 320, 360, 480, 640, 720, 960, 1080, 1280, 1600, 1920);

    /** @throws IllegalArgumentException for a size that is not on the list, and a fit without a frame */
    public Rendition {
        if (width.isPresent() && !SIZES.contains(width.getAsInt())
                || height.isPresent() && !SIZES.contains(height.getAsInt())) {
            throw new IllegalArgumentException("%s × %s is no frame".formatted(width, height));
        }
        if (fit == Fit.COVER && (width.isEmpty() || height.isEmpty())) {
            throw new IllegalArgumentException("Only a frame can be covered.");
        }
    }

    /** The same with its format named as far as the kind alone decides it. A WebP may be a photograph or a logo. */
    Rendition of(MediaKind kind) {
        var own = switch (kind) {
            case JPEG -> Optional.of(RenditionFormat.JPEG);
            case PNG, GIF -> Optional.of(RenditionFormat.PNG);
            default -> Optional.<RenditionFormat>empty();
        };
        return new Rendition(width, height, fit, format.or(() -> own));
    }

    /** A word for it, of letters, digits and hyphens; no two have the same. */
    String key() {
        var key = new StringBuilder();
        width.ifPresent(pixels -> key.append("-w").append(pixels));
        height.ifPresent(pixels -> key.append("-h").append(pixels));
        if (fit == Fit.COVER) {
            key.append("-cover");
        }
        format.ifPresent(known -> key.append('-').append(known.word()));
        return key.isEmpty() ? "own" : key.substring(1);
    }
}
