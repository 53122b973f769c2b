package org.plenary.core.media.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Writes pixels, and nothing but pixels: no place, no time, no camera. */
final class Encoding {
    /** Of 1. From here on a photograph looks like itself. */
    private static final float QUALITY = 0.82f;

    private Encoding() {}

    static void write(BufferedImage image, RenditionFormat format, Path file) throws IOException {
        var writer = Codecs.writer(format);
        try (var out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how(writer, format));
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam how(ImageWriter writer, RenditionFormat format) {
        var how = writer.getDefaultWriteParam();
        if (format == RenditionFormat.JPEG) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return how;
    }
}
