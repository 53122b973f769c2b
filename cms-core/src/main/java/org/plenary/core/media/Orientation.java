package org.plenary.core.media;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/**
 * How a photograph is to be turned, and perhaps mirrored, to be seen as it was taken.
 *
 * @param exif 1 to 8, as EXIF counts them; 1 is as it lies
 */
public record Orientation(int exif) {
    public static final Orientation AS_IT_LIES = new Orientation(1);
    /** From this one on the camera was held upright. */
    private static final int UPRIGHT = 5;

    private static final int LAST = 8;

    static Orientation of(Metadata read) {
        return Optional.ofNullable(read.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(number -> number >= 1 && number <= LAST)
                .map(Orientation::new)
                .orElse(AS_IT_LIES);
    }

    /** Whether width and height change places. */
    public boolean turned() {
        return exif >= UPRIGHT;
    }

    /** What brings an image that lies there with this size into its place. */
    public AffineTransform ofImage(int width, int height) {
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
