package org.plenary.core.media;

/** The size of an image in pixels, as it is shown: a photograph that its camera marked as turned is turned. */
public record Dimensions(int width, int height) {

    public long pixels() {
        return (long) width * height;
    }

    public Dimensions turned() {
        return new Dimensions(height, width);
    }
}
