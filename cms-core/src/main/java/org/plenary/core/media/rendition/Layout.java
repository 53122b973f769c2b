package org.plenary.core.media.rendition;

import org.plenary.core.media.Dimensions;

/**
 * How much of an image is shown, and how large. What is cut off is cut off evenly on opposite sides.
 *
 * @param part the size of what is shown, in the pixels of the image
 * @param size the size it is shown in, never more than that
 */
record Layout(Dimensions part, Dimensions size) {
    /** As many pixels as the largest frame has; a picture without a frame is not larger either. */
    static final long MOST_PIXELS = 1_920L * 1_920;

    /** @param image upright */
    static Layout of(Dimensions image, Rendition wish) {
        return wish.fit() == Fit.COVER
                ? covering(image, wish.width().orElseThrow(), wish.height().orElseThrow())
                : contained(image, wish);
    }

    Layout turned() {
        return new Layout(part.turned(), size.turned());
    }

    private static Layout contained(Dimensions image, Rendition wish) {
        double scale = Math.min(1, Math.sqrt((double) MOST_PIXELS / image.pixels()));
        if (wish.width().isPresent()) {
            scale = Math.min(scale, (double) wish.width().getAsInt() / image.width());
        }
        if (wish.height().isPresent()) {
            scale = Math.min(scale, (double) wish.height().getAsInt() / image.height());
        }
        return new Layout(image, new Dimensions(scaled(image.width(), scale), scaled(image.height(), scale)));
    }

    private static Layout covering(Dimensions image, int width, int height) {
        double scale = Math.min((double) image.width() / width, (double) image.height() / height);
        var part = new Dimensions(
                Math.min(image.width(), scaled(width, scale)), Math.min(image.height(), scaled(height, scale)));
        return new Layout(part, scale > 1 ? new Dimensions(width, height) : part);
    }

    private static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }
}
