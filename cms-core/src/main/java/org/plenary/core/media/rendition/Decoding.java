package org.plenary.core.media.rendition;

import com.twelvemonkeys.imageio.stream.BufferedFileImageInputStreamSpi;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.ImageInputStreamSpi;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.media.Dimensions;
import org.plenary.core.media.JpegHeader;
import org.plenary.core.media.MediaKind;
import org.plenary.core.media.Orientation;

/**
 * Gets the pixels out of a file: only those of the part that is shown, and of a large one every second or third, so that they never
 * take more than {@link #MOST_BYTES}. Whatever is wrong with the file is told as a refusal.
 */
final class Decoding {
    /** Enough for the part of any picture that is shown twice as large in each direction as any rendition may be. */
    static final long MOST_BYTES = 4 * Layout.MOST_PIXELS * Integer.BYTES;

    private static final int BITS_OF_A_BYTE = 8;
    /** The JDK's own stream asks the system for each byte. */
    private static final ImageInputStreamSpi BUFFERED = new BufferedFileImageInputStreamSpi();

    private final Path file;
    private final MediaKind kind;

    Decoding(Path file, MediaKind kind) {
        this.file = file;
        this.kind = kind;
    }

    /**
     * What was read.
     *
     * @param pixels as they lie in the file
     * @param layout also as it lies in the file
     */
    record Decoded(BufferedImage pixels, Layout layout, Orientation orientation) {}

    /** @throws PlenaryException INVALID_REQUEST for a damaged file, and one that would take too much memory or time */
    Decoded read(Rendition wish) {
        try (var in = BUFFERED.createInputStreamInstance(file.toFile(), false, null)) {
            var reader = Codecs.reader(kind);
            try {
                reader.setInput(in, true, true);
                return read(reader, wish);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof PlenaryException told ? told : Refusals.damaged(kind);
        }
    }

    private Decoded read(ImageReader reader, Rendition wish) throws IOException {
        var lying = new Dimensions(reader.getWidth(0), reader.getHeight(0));
        var jpeg = kind == MediaKind.JPEG ? JpegHeader.of(file) : Optional.<JpegHeader>empty();
        Bounds.check(kind, lying, jpeg);
        var orientation = jpeg.map(JpegHeader::orientation).orElse(Orientation.AS_IT_LIES);
        var layout = orientation.turned() ? Layout.of(lying.turned(), wish).turned() : Layout.of(lying, wish);
        var patience = new Patience();
        reader.addIIOReadProgressListener(patience);
        var pixels = reader.read(0, only(layout.part(), lying, reader));
        if (patience.lost()) {
            throw Refusals.tooSlow();
        }
        return new Decoded(pixels, layout, orientation);
    }

    private static ImageReadParam only(Dimensions part, Dimensions lying, ImageReader reader) throws IOException {
        var parameters = reader.getDefaultReadParam();
        var type = type(reader);
        parameters.setDestinationType(type);
        if (!part.equals(lying)) {
            parameters.setSourceRegion(new Rectangle(
                    (lying.width() - part.width()) / 2,
                    (lying.height() - part.height()) / 2,
                    part.width(),
                    part.height()));
        }
        long bytes = part.pixels() * bytes(type.getColorModel());
        int each = (int) Math.ceil(Math.sqrt((double) bytes / MOST_BYTES));
        // A side of a few pixels has none to leave out.
        parameters.setSourceSubsampling(
                Math.min(Math.max(1, each), part.width()), Math.min(Math.max(1, each), part.height()), 0, 0);
        return parameters;
    }

    /** In the colours of screens where the reader can do that by itself, line by line. */
    private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
        var possible = new ArrayList<ImageTypeSpecifier>();
        reader.getImageTypes(0).forEachRemaining(possible::add);
        return possible.stream()
                .filter(type -> type.getColorModel().getColorSpace() == ColorSpace.getInstance(ColorSpace.CS_sRGB))
                .findFirst()
                .orElseGet(possible::getFirst);
    }

    private static long bytes(ColorModel model) {
        return Math.max(1, model.getPixelSize() / BITS_OF_A_BYTE);
    }
}
