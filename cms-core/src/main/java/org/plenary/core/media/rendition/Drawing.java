package org.plenary.core.media.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import org.plenary.core.media.Dimensions;
import org.plenary.core.media.Orientation;

/** Brings pixels to the size, the colours and the position in which they are shown. */
final class Drawing {
    private static final int OPAQUE = 0xFF;

    private Drawing() {}

    /**
     * Scaled by halves, so that each pixel has its share in the result, then by what is left.
     *
     * @param size as it lies; not larger than the image
     */
    static BufferedImage scaled(BufferedImage image, Dimensions size) {
        var current = plain(image);
        int type = current.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
        while (current.getWidth() != size.width() || current.getHeight() != size.height()) {
            int width = Math.max(size.width(), (current.getWidth() + 1) / 2);
            int height = Math.max(size.height(), (current.getHeight() + 1) / 2);
            var smaller = new BufferedImage(width, height, type);
            var canvas = canvas(smaller);
            canvas.drawImage(current, 0, 0, width, height, null);
            canvas.dispose();
            current = smaller;
        }
        return current;
    }

    /** As it is seen, on white where the format knows nothing transparent. */
    static BufferedImage upright(BufferedImage lying, Orientation orientation, RenditionFormat format) {
        int width = orientation.turned() ? lying.getHeight() : lying.getWidth();
        int height = orientation.turned() ? lying.getWidth() : lying.getHeight();
        boolean alpha = format == RenditionFormat.PNG && lying.getColorModel().hasAlpha();
        var seen = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var canvas = canvas(seen);
        if (!alpha) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
        }
        AffineTransform turning = orientation.ofImage(lying.getWidth(), lying.getHeight());
        canvas.drawImage(lying, turning, null);
        canvas.dispose();
        return seen;
    }

    private static Graphics2D canvas(BufferedImage image) {
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return canvas;
    }

    /** In one of the forms that the JDK draws quickly and rightly: other colours are converted, grey is taken as it is. */
    private static BufferedImage plain(BufferedImage image) {
        var colours = image.getColorModel().getColorSpace();
        if (image.getType() != BufferedImage.TYPE_CUSTOM) {
            return image;
        }
        if (colours.getType() == ColorSpace.TYPE_GRAY) {
            return grey(image);
        }
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return new ColorConvertOp(null).filter(image, new BufferedImage(image.getWidth(), image.getHeight(), type));
    }

    /** By hand: to the JDK grey is linear light, which it never is in a file, and would come out too bright. */
    private static BufferedImage grey(BufferedImage image) {
        var raster = image.getRaster();
        int excess = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        boolean alpha = image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                image.getWidth(), image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int light = raster.getSample(x, y, 0) >> excess;
                int cover = alpha ? raster.getSample(x, y, 1) >> excess : OPAQUE;
                drawn.setRGB(x, y, cover << 24 | light << 16 | light << 8 | light);
            }
        }
        return drawn;
    }
}
