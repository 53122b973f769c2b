package org.plenary.core.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a JPEG says of itself before its pixels.
 *
 * @param size as it lies
 * @param whole whether it can only be decoded as a whole, because it comes in layers (progressive)
 * @param samples how many numbers it has, all its parts together, each in its own resolution
 */
public record JpegHeader(Dimensions size, Orientation orientation, boolean whole, long samples) {
    private static final int PROGRESSIVE = 2;

    /** @return empty when it does not say how large it is */
    public static Optional<JpegHeader> of(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return read(bytes);
        } catch (ImageProcessingException | MetadataException damaged) {
            return Optional.empty();
        }
    }

    static Optional<JpegHeader> read(InputStream bytes)
            throws IOException, ImageProcessingException, MetadataException {
        var read = JpegMetadataReader.readMetadata(bytes, List.of(new JpegReader(), new ExifReader()));
        var frame = read.getFirstDirectoryOfType(JpegDirectory.class);
        if (frame == null
                || !frame.containsTag(JpegDirectory.TAG_IMAGE_WIDTH)
                || !frame.containsTag(JpegDirectory.TAG_IMAGE_HEIGHT)) {
            return Optional.empty();
        }
        var size = new Dimensions(frame.getImageWidth(), frame.getImageHeight());
        int type = frame.getInt(JpegDirectory.TAG_COMPRESSION_TYPE);
        return Optional.of(new JpegHeader(size, Orientation.of(read), type == PROGRESSIVE, samples(frame, size)));
    }

    private static long samples(JpegDirectory frame, Dimensions size) throws MetadataException {
        double finest = 1;
        double all = 0;
        for (int i = 0; i < frame.getNumberOfComponents(); i++) {
            var component = frame.getComponent(i);
            double one = component == null
                    ? 1
                    : component.getHorizontalSamplingFactor() * component.getVerticalSamplingFactor();
            finest = Math.max(finest, one);
            all += one;
        }
        return (long) (size.pixels() * all / finest);
    }
}
